import { findByContent } from '@docent/engine/recommend/find-by-content.js';
import { createItemWeightsBuilder, type ItemWeights } from '@docent/engine/recommend/item-weights.js';
import type { UserItems } from '@docent/engine/recommend/user-items.js';
import type { PublishedCandidate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';

/** What files say of items, by item. */
export type DescribedItems = ReadonlyMap<RecommendedItem, PublishedCandidate>;

/**
 * What goes with what by what is said of it, as the strategy `content` finds it in the page: tags, attributes and words. Items of which
 * nothing is said have no neighbours.
 */
export function contentWeights({ items }: UserItems, described: DescribedItems): ItemWeights {
  const columnOf = new Map(items.map((item, column) => [item, column]));
  const candidates = new Map(items.flatMap(item => (described.has(item) ? [[item, described.get(item)!]] : [])));
  const builder = createItemWeightsBuilder();
  for (const about of items) {
    const scores = candidates.has(about) ? scoresOf(about, candidates) : new Map<RecommendedItem, number>();
    const columns = [...scores.keys()].map(item => columnOf.get(item)!);
    builder.add(columns, column => scores.get(items[column]!)!);
  }
  return builder.build();
}

function scoresOf(about: RecommendedItem, candidates: DescribedItems): ReadonlyMap<RecommendedItem, number> {
  return findByContent({
    ...{ candidates, history: new Map(), isOpen: () => true },
    input: { about } as Parameters<typeof findByContent>[0]['input'],
  }).scores;
}
