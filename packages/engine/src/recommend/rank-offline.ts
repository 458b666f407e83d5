import type { RecommendedItem } from '@docent/schema/names';
import type { ItemWeights } from './item-weights.js';
import { firstOf } from './metrics/first-of.js';
import { ndcg } from './metrics/ndcg.js';
import type { PopularItem } from './popularity.js';
import { scoreItems } from './score-items.js';
import type { UserItems } from './user-items.js';

/** What is measured, and by what. */
export interface Offline {
  /** What was learned from. */
  train: UserItems;
  popular: readonly PopularItem[];
  /** What customers took later, by customer: items that can be recommended, and that they had not. */
  later: ReadonlyMap<string, ReadonlySet<RecommendedItem>>;
}

/**
 * NDCG@10 of each customer who has both a history and later data, in the order of the rows: full ranking, what they have left out. What the
 * model says nothing of comes after what it speaks for, the popular first, as it is served.
 *
 * @param weights of the personal model. Default: none, which ranks by popularity alone
 */
export function rankOffline({ later, popular, train }: Offline, weights?: ItemWeights): number[] {
  const columnOf = new Map(train.items.map((item, column) => [item, column]));
  // Below 0, so that whatever the model speaks for comes before.
  const byPopularity = new Float64Array(train.items.length).fill(-Infinity);
  popular.forEach(({ item }, place) => (byPopularity[columnOf.get(item)!] = -1 - place));
  return train.customers.flatMap((customer, user) => {
    const taken = later.get(customer);
    if (!taken) return [];
    const personal = weights && scoreItems(weights, train, user);
    const scores = byPopularity.map((place, column) => (personal && personal[column]! > 0 ? personal[column]! : place));
    const had = new Set(train.columns.subarray(train.starts[user], train.starts[user + 1]));
    const ranking = firstOf(scores, column => had.has(column) || scores[column] === -Infinity, 10);
    // What nobody had before cannot be found by either, and counts against both.
    const relevant = new Set([...taken].map((item, place) => columnOf.get(item) ?? -1 - place));
    return [ndcg(ranking, relevant, 10) ?? 0];
  });
}
