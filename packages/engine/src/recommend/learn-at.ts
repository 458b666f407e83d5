import type { RecommendedItem } from '@docent/schema/names';
import { type Algorithm, learnBy } from './algorithms.js';
import type { ItemWeights } from './item-weights.js';
import { keepSupported } from './keep-supported.js';
import { type PopularItem, popularity } from './popularity.js';
import { type Interaction, toUserItems, type UserItems } from './user-items.js';

/** How a list is learned. */
export interface LearnOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Days after which an event says half as much. */
  halfLifeDays: number;
  /** What fewer customers have than these is not learned from. */
  minimumCustomers: number;
  /** Whether an item may be recommended; what may not still says something of those who have it. */
  isCandidate: (item: RecommendedItem) => boolean;
}

/** A pair of items that fewer customers have says nothing. */
const leastTogether = 2;

/** What there is to learn from at a moment: items with enough customers, and nothing later. */
export interface Known {
  train: UserItems;
  popular: PopularItem[];
  learn: (algorithm: Algorithm) => ItemWeights;
}

/** What is known at `now`, and nothing later. */
export function knownAt(interactions: readonly Interaction[], options: LearnOptions): Known {
  const { halfLifeDays, isCandidate, minimumCustomers, now } = options;
  const all = toUserItems(interactions, { now, halfLifeDays });
  const items = popularity(all, { minimumCustomers })
    .map(({ item }) => item)
    .sort();
  const train = toUserItems(interactions, { now, halfLifeDays, items });
  const targets = items.map(isCandidate);
  return {
    train,
    popular: popularity(train, { minimumCustomers }).filter(({ item }) => isCandidate(item)),
    learn: algorithm =>
      keepSupported(
        learnBy(algorithm, train, { isTarget: column => targets[column]! }),
        train,
        Math.min(leastTogether, minimumCustomers),
      ),
  };
}
