import { type ModerationReason, moderationReasons } from '@docent/schema/names';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addAdminOptions, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { QueueOptions, ReasonOptions } from './moderate.js';
import type { Terminal } from './terminal.js';

const reasons = Object.keys(moderationReasons) as ModerationReason[];

/** Adds `docent moderate`: what waits for a person, what is decided about it, and what the vendor says in public. */
export function addModerateCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const moderate = program
    .command('moderate')
    .description('reviews, questions and answers that wait for a person: list, publish, hold, remove, answer')
    .addHelpText(
      'after',
      `\nReasons:\n${reasons.map(reason => `  ${reason}  ${moderationReasons[reason]}`).join('\n')}`,
    );

  addAdminOptions(
    moderate
      .command('list')
      .description('what waits and why, longest first; how many stars it gives is nobody’s business here')
      .option('--limit <number>', 'how many at most', parseLimit, 20)
      .option('--after <place>', 'go on where the page before ended'),
  ).action(async (options: QueueOptions) => {
    const { listQueue } = await import('./moderate.js');
    end(await listQueue(terminal, options));
  });

  addAdminOptions(
    moderate.command('publish <id>').description('show a review, question or answer to everybody'),
  ).action(async (id: string, options: AdminOptions) => {
    const { decideAbout } = await import('./moderate.js');
    end(await decideAbout(terminal, id, 'publish', options));
  });

  for (const [decision, what] of [
    ['hold', 'take it off the page until somebody has looked again'],
    ['remove', 'take it away; the reason is counted in the public ledger'],
  ] as const) {
    addAdminOptions(
      moderate
        .command(`${decision} <id>`)
        .description(what)
        .addOption(new Option('--reason <reason>', 'why').choices(reasons).makeOptionMandatory())
        .option('--note <text>', 'what to tell the writer'),
    ).action(async (id: string, options: ReasonOptions) => {
      const { decideAbout } = await import('./moderate.js');
      end(await decideAbout(terminal, id, decision, options));
    });
  }

  addAdminOptions(
    moderate.command('answer <id> <text>').description('answer below a review as the vendor; "" takes the answer away'),
  ).action(async (id: string, text: string, options: AdminOptions) => {
    const { answer } = await import('./moderate.js');
    end(await answer(terminal, id, text, options));
  });

  addAdminOptions(
    moderate
      .command('unanswered')
      .description('questions that nobody has answered, those that wait longest first')
      .option('--limit <number>', 'how many at most', parseLimit, 20)
      .option('--after <place>', 'go on where the page before ended'),
  ).action(async (options: QueueOptions) => {
    const { listUnanswered } = await import('./moderate-questions.js');
    end(await listUnanswered(terminal, options));
  });

  addAdminOptions(
    moderate
      .command('answer-question <id> <text>')
      .description('answer a question as the vendor; "" takes the answer away'),
  ).action(async (id: string, text: string, options: AdminOptions) => {
    const { answerQuestion } = await import('./moderate-questions.js');
    end(await answerQuestion(terminal, id, text, options));
  });

  addAdminOptions(
    moderate
      .command('accept-answer <id>')
      .description('mark an answer as the one that helped, where who asked has not')
      .option('--undo', 'take that back'),
  ).action(async (id: string, options: AdminOptions & { undo?: boolean }) => {
    const { acceptAnswer } = await import('./moderate-questions.js');
    end(await acceptAnswer(terminal, id, options));
  });
}

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Math.min(Number(text), 100);
  throw new InvalidArgumentError('It is a number from 1 to 100.');
}
