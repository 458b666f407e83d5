import { ease } from '@docent/engine/recommend/ease.js';
import { itemKnn } from '@docent/engine/recommend/item-knn.js';
import type { ItemWeights } from '@docent/engine/recommend/item-weights.js';
import { rp3beta } from '@docent/engine/recommend/rp3beta.js';
import { scoreItems } from '@docent/engine/recommend/score-items.js';
import type { UserItems } from '@docent/engine/recommend/user-items.js';
import { contentWeights, type DescribedItems } from './content-weights.js';

/** Strategies that can be evaluated. `popular` is the bar for the others; `content` takes what is said of items. */
export const evaluated = ['popular', 'item-knn', 'rp3beta', 'ease', 'content'] as const;
/** @see evaluated */
export type EvaluatedStrategy = (typeof evaluated)[number];

/** Scores of all items for the customer of a row. */
export type ScoresOf = (row: number) => ArrayLike<number>;

/** What strategies take besides who has what. */
export interface LearningOptions {
  /** Of EASE. */
  lambda: number;
  /** What is said of items. */
  items?: DescribedItems | undefined;
}

/** Learns from the matrix. All neighbours are kept but of `content`, so that the figures are those of the algorithm. */
export const learn: Readonly<Record<EvaluatedStrategy, (train: UserItems, options: LearningOptions) => ScoresOf>> = {
  popular: train => {
    const scores = new Float64Array(train.items.length);
    train.columns.forEach((column, place) => (scores[column]! += train.weights[place]!));
    return () => scores;
  },
  'item-knn': train => byNeighbours(train, itemKnn(train, { neighbours: Infinity })),
  rp3beta: train => byNeighbours(train, rp3beta(train, { neighbours: Infinity })),
  content: (train, { items = new Map() }) => byNeighbours(train, contentWeights(train, items)),
  ease: (train, { lambda }) => byNeighbours(train, ease(train, { lambda, neighbours: Infinity })),
};

function byNeighbours(train: UserItems, weights: ItemWeights): ScoresOf {
  return row => scoreItems(weights, train, row);
}
