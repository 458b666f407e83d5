import assert from 'node:assert/strict';
import type { Command } from '@docent/schema';
import type { PlacedCollector } from '../support/on-each-store.js';
import { administer, apiKey } from '../support/admin.js';
import { command } from '../support/commands.js';
import { secrets, signToken, tokenTime } from '../support/tokens.js';

/** How a collector is opened that knows who is who. */
export const withTokens = {
  now: () => tokenTime,
  tokenKeys: { desks: { algorithm: 'HS256', keys: [secrets[0]] } },
} as const;

/** What a customer answers who is content. */
export const content = { recommend: { type: 'nps', questionRevision: 'q1', score: 9 } };
/** What one answers who is not. */
export const unhappy = {
  recommend: { type: 'nps', questionRevision: 'q1', score: 3 },
  'held-back': { type: 'one-of', questionRevision: 'q2', choice: 'other', text: 'The cable.' },
};

/** A survey as the widget submits it; of nobody, unless the changes name somebody. */
export function submission(
  commandId: string,
  answers: object = content,
  { chooseAgain, corrects, ...changes }: Partial<Command> & { chooseAgain?: object; corrects?: object } = {},
): Command {
  const { anonymousId: _id, ...bare } = command(commandId);
  const payload = {
    revision: 'r1',
    locale: 'en',
    answers,
    seconds: 41,
    ...(chooseAgain && { chooseAgain }),
    ...(corrects && { corrects }),
  };
  return { ...bare, name: 'submit-survey', ref: 'survey:setup', payload, ...changes };
}

/** The customer withdraws a submission with its secret. */
export const withdrawalOf = (target: string, changes: Partial<Command> = {}): Command => {
  const { anonymousId: _id, ...bare } = command(`withdraw-${target}`);
  const payload = { target, secret: `secret-of-${target}` };
  return { ...bare, name: 'withdraw', ref: 'survey:setup', payload, ...changes };
};

/** The same customer's answer as an event of the page. */
export function partialAnswer(messageId: string, properties: object, changes: object = {}): Record<string, unknown> {
  const { context, ...rest } = changes as { context?: object };
  return {
    ...{ type: 'track', event: 'Survey Question Answered', messageId, properties },
    ...{
      timestamp: '2026-11-22T09:29:00.000Z',
      context: { docent: { ref: 'survey:setup' }, locale: 'en', ...context },
    },
    ...rest,
  };
}

/** What the store holds of surveys: event, whose, and what was said. */
export async function stored(collector: PlacedCollector): Promise<string[]> {
  return (await collector.events())
    .filter(({ event }) => event?.startsWith('Survey '))
    .map(({ event, anonymousId, message, userId, verified }) => {
      const { properties } = JSON.parse(message) as { properties: { question?: string; score?: number } };
      const whose = userId
        ? `${userId}${verified ? '!' : ''}`
        : anonymousId?.startsWith('survey-')
          ? 'nobody'
          : anonymousId;
      return [event?.replace('Survey ', ''), whose, properties.question, properties.score].filter(Boolean).join(' ');
    });
}

/** What the report counts: who submitted, who answered anything, and how many answers there are. */
export async function counted(collector: PlacedCollector): Promise<{ submitted: number; answered: number; n: number }> {
  const { key } = await apiKey(collector);
  const { body } = await administer(collector, key, '/reports/surveys');
  const [survey] = (body as unknown as Report).surveys;
  const { answered = 0, submitted = 0 } = survey?.funnel ?? {};
  return { submitted, answered, n: survey?.questions.reduce((sum, question) => sum + question.answered, 0) ?? 0 };
}

interface Report {
  surveys: { funnel: { answered: number; submitted: number }; questions: { answered: number }[] }[];
}

/** The token of a customer. */
export const tokenOf = async (sub: string): Promise<string> => await signToken({ sub });

/** @throws when a store has anything of surveys */
export async function assertNothingOf(collector: PlacedCollector): Promise<void> {
  assert.deepEqual(await stored(collector), []);
  assert.deepEqual(await counted(collector), { submitted: 0, answered: 0, n: 0 });
}
