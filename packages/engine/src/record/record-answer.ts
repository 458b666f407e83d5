import type { Answer, ItemAnswers } from '@docent/schema';

/** Somebody answers an item. */
export interface AnswerGiven extends Omit<Answer, 'at'> {
  item: string;
  /** Of the entity on show. */
  revision: string;
  /** Only the first attempt counts as knowledge: true for checks, false for questions without a right answer. */
  attempts: boolean;
}

/**
 * What to merge into the answers of an entity when somebody answers. It is later than what was answered before even when the
 * clock was set back, so that a first attempt stays the first and the latest answer is the latest.
 *
 * @param now milliseconds since the epoch
 */
export function recordAnswer(known: ItemAnswers | undefined, given: AnswerGiven, now: number): ItemAnswers {
  const { attempts, item, revision, ...said } = given;
  const before = new Map(Object.entries(new Map(Object.entries(known ?? {})).get(item) ?? {})).get(revision);
  const answer: Answer = { ...said, at: Math.max(now, (before?.latest.at ?? -Infinity) + 1) };
  return {
    [item]: { [revision]: { ...(attempts && { firstAttempt: before?.firstAttempt ?? answer }), latest: answer } },
  };
}
