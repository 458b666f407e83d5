import type { Statement } from '../../xapi/statement.js';
import type { DeliveryProblem } from '../forwarder-kind.js';
import type { PostAnswer } from '../http/http-client.js';
import { judgeAnswer } from '../http/judge-answer.js';

/** A statement and the event it is of. */
export interface OutgoingStatement {
  seq: number;
  statement: Statement;
}

/** What became of statements. */
export interface SendOutcome {
  /** How many, from the first on, need not be sent again. */
  done: number;
  /** Those of them that the record store will never take. */
  refused: { seq: number; reason: string }[];
  /** Why the rest was not sent. */
  problem?: DeliveryProblem;
}

/** Posts the text of a request. */
export type Post = (body: string) => Promise<{ answer: PostAnswer } | { problem: DeliveryProblem }>;

/** Larger requests are halved unsent: record stores take a megabyte at least. */
const mostBytes = 500_000;

/**
 * Sends statements in their order. A record store takes a batch whole or not at all, so one that is refused is halved until what is
 * to blame stands alone. A statement alone that is in conflict is there already: ids are ours, and an earlier attempt, or an
 * earlier wording of what is published, was taken.
 *
 * @param now milliseconds since the epoch
 */
export async function sendStatements(
  items: readonly OutgoingStatement[],
  post: Post,
  now: () => number,
): Promise<SendOutcome> {
  const [first] = items;
  if (!first) return { done: 0, refused: [] };
  const isAlone = items.length === 1;
  const halve = async (): Promise<SendOutcome> => {
    const middle = items.length >> 1;
    const left = await sendStatements(items.slice(0, middle), post, now);
    if (left.problem) return left;
    const right = await sendStatements(items.slice(middle), post, now);
    return { ...right, done: left.done + right.done, refused: [...left.refused, ...right.refused] };
  };

  const body = JSON.stringify(items.map(({ statement }) => statement));
  if (!isAlone && Buffer.byteLength(body) > mostBytes) return await halve();
  const posted = await post(body);
  if ('problem' in posted) return { done: 0, refused: [], problem: posted.problem };
  const { answer } = posted;
  if (isAlone && answer.status === 409) return { done: 1, refused: [] };
  const problem = judgeAnswer(answer, now());
  if (problem?.kind === 'refused') {
    if (!isAlone) return await halve();
    const verb = first.statement.verb.display['en'] ?? '';
    const reason = `The record store answered ${answer.status} to a statement that something was "${verb}".`;
    return { done: 1, refused: [{ seq: first.seq, reason }] };
  }
  if (problem) return { done: 0, refused: [], problem };
  if (!acknowledges(answer.text, items)) {
    const reason = 'The address answers as no record store does: without the ids of the statements. Check it.';
    return { done: 0, refused: [], problem: { kind: 'unavailable', reason } };
  }
  return { done: items.length, refused: [] };
}

/** Whether an answer names each statement. */
function acknowledges(text: string, items: readonly OutgoingStatement[]): boolean {
  let ids: unknown;
  try {
    ids = JSON.parse(text);
  } catch {
    return false;
  }
  if (!Array.isArray(ids)) return false;
  const known = new Set(ids.map(id => (typeof id === 'string' ? id.toLowerCase() : '')));
  return items.every(({ statement }) => known.has(statement.id));
}
