import type { Attempt, SkillRecord } from '@docent/schema';

/** A first attempt of a day, with the item it was made at. */
export interface ItemAttempt extends Attempt {
  item: string;
}

/**
 * The first attempts of each day that a record holds of one skill, in their order. Nothing from before the customer had it forgotten.
 *
 * @param items revision by id of the items there are: answers to others, or to what they were before, do not count. Default: all count
 */
export function attemptsOf(record: SkillRecord | undefined, items?: ReadonlyMap<string, string>): ItemAttempt[] {
  const since = record?.forgotten?.at ?? -Infinity;
  return Object.entries(record?.attempts ?? {})
    .flatMap(([item, days]) => Object.values(days).map(({ firstAttempt }) => ({ ...firstAttempt, item })))
    .filter(({ at, item, revision }) => at > since && (!items || items.get(item) === revision))
    .sort((a, b) => a.at - b.at);
}
