import type { UnansweredPage, UnansweredQuestion } from '../questions/moderation/read-unanswered.js';
import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import { plain, type QueueOptions } from './moderate.js';
import type { Terminal } from './terminal.js';

/** `docent moderate unanswered`: what nobody has answered, and for how long. */
export async function listUnanswered(terminal: Terminal, options: QueueOptions): Promise<ExitCode> {
  const { colors } = terminal;
  const { after, limit } = options;
  return await administer(terminal, options, async (client, print) => {
    const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const page = await client.ask<UnansweredPage>(`/questions/unanswered?limit=${limit}${from}`);
    for (const question of page.questions) for (const line of describe(terminal, question)) print(line);
    const many = `${page.waiting}${page.waiting < 1000 ? '' : ' or more'}`;
    print(page.waiting === 0 ? 'Every question is answered.' : `${many} without an answer.`);
    if (page.next !== undefined) print(colors.dim(`More: --after ${page.next}`));
    return page;
  });
}

/** `docent moderate answer-question`: what the vendor says to a question. */
export async function answerQuestion(
  terminal: Terminal,
  id: string,
  text: string,
  options: AdminOptions,
): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const path = `/questions/${encodeURIComponent(id)}/answer`;
    const result = await client.ask<{ id: string | null; answered: boolean }>(path, { text });
    print(
      `${terminal.colors.green('✓')} ${id} ${result.answered ? `has your answer ${result.id}` : 'has no answer of yours any more'}.`,
    );
    return result;
  });
}

/** `docent moderate accept-answer`: that an answer helped. */
export async function acceptAnswer(
  terminal: Terminal,
  id: string,
  { undo = false, ...options }: AdminOptions & { undo?: boolean },
): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const path = `/answers/${encodeURIComponent(id)}/acceptance`;
    const result = await client.ask<{ accepted: boolean }>(path, { accepted: !undo });
    print(
      `${terminal.colors.green('✓')} ${id} ${result.accepted ? 'is marked as the answer that helped' : 'is an answer like the others'}.`,
    );
    return result;
  });
}

function describe({ colors }: Terminal, question: UnansweredQuestion): string[] {
  const { helpful, id, subject, text, title, waitedSeconds } = question;
  const others = helpful === 0 ? '' : `  ${helpful} would like to know, too`;
  return [
    `${colors.bold(id)}  ${subject}  ${colors.yellow(`for ${sayTime(waitedSeconds)}`)}${others}`,
    `  ${title}`,
    ...text.map(node => `  ${plain(node)}`),
    '',
  ];
}

/** A time that somebody waited, in the largest unit of which there are two. */
function sayTime(seconds: number): string {
  const units = [
    [86_400, 'days'],
    [3600, 'hours'],
    [60, 'minutes'],
  ] as const;
  const [size, name] = units.find(([size]) => seconds >= 2 * size) ?? [1, 'seconds'];
  return `${Math.floor(seconds / size)} ${name}`;
}
