import type { NeighbourModel } from '@docent/engine/recommend/neighbour-model.js';
import type { PublishedModel } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';

/** What was learned of desks, as far as it is the same whatever became of it. */
const learned = {
  ...{ format: 1, project: 'gallery', version: 'v1', algorithm: 'ease', shards: 1 },
  ...{ trainedAt: Date.UTC(2026, 10, 20), customers: 1204, interactions: 5830 },
  popular: [
    { item: 'subject:lamp', customers: 312, weight: 0.5 },
    { item: 'subject:mat', customers: 96, weight: 0.25 },
    { item: 'subject:tray', customers: 41, weight: 0.125 },
  ],
} as const satisfies Partial<PublishedModel>;

const gate = { metric: 'ndcg@10', customers: 380, level: 0.95, popular: 0.21 } as const;

/** A model of a list. @param better whether it has been shown to do better than what is popular */
export function modelOf(list: string, better: boolean): PublishedModel {
  const [personal, low, high] = better ? [0.29, 0.052, 0.108] : [0.22, -0.018, 0.038];
  return {
    ...learned,
    ...{ list, popular: [...learned.popular], serves: better ? 'personal' : 'popular' },
    gate: { ...gate, personal, difference: { estimate: personal - gate.popular, low, high } },
  };
}

const goesWith = (...pairs: [RecommendedItem, number][]) => pairs.map(([item, weight]) => ({ item, weight }));

/** What goes with what. */
export const neighbours: NeighbourModel = {
  rows: new Map<RecommendedItem, ReturnType<typeof goesWith>>([
    ['subject:desk', goesWith(['subject:mat', 0.6], ['subject:tray', 0.1])],
    ['subject:had', goesWith(['subject:turned', 0.3])],
    ['subject:lamp', goesWith(['subject:mat', 0.2])],
  ]),
  customers: new Map<RecommendedItem, number>([
    ['subject:mat', 96],
    ['subject:tray', 41],
    ['subject:turned', 7],
  ]),
};
