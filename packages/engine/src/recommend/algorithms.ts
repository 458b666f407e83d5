import { ease, maximumEaseItems } from './ease.js';
import { itemKnn } from './item-knn.js';
import type { ItemWeights, ItemWeightsOptions } from './item-weights.js';
import { rp3beta } from './rp3beta.js';
import type { UserItems } from './user-items.js';

/** A way to learn what goes together, with its one parameter. */
export interface Algorithm {
  algorithm: 'ease' | 'item-knn' | 'rp3beta';
  /** λ of EASE (for weights of 1), shrinkage of item-kNN, β of RP3β. */
  parameter: number;
}

/** More items than these are learned from with two values of λ, not with three: EASE takes their number cubed for each. */
const manyItems = 1500;

/**
 * What is tried, the one that is taken without anything to compare first. The values of λ span those that did best on public data of 60 to 3,700
 * items and 200 to 6,000 customers; so do the others.
 *
 * @param items how many
 */
export function algorithmsFor(items: number): Algorithm[] {
  const lambdas = items > maximumEaseItems ? [] : items > manyItems ? [200, 1000] : [200, 50, 1000];
  return [
    ...lambdas.map((parameter): Algorithm => ({ algorithm: 'ease', parameter })),
    ...[100, 10].map((parameter): Algorithm => ({ algorithm: 'item-knn', parameter })),
    ...[0.6, 0.3].map((parameter): Algorithm => ({ algorithm: 'rp3beta', parameter })),
  ];
}

/** Learns by one of them. */
export function learnBy(
  { algorithm, parameter }: Algorithm,
  train: UserItems,
  options: ItemWeightsOptions = {},
): ItemWeights {
  // What has decayed to a tenth says a hundredth in XᵀX: what is added to it shrinks with it.
  const scale = meanSquare(train.weights);
  if (algorithm === 'ease') return ease(train, { ...options, lambda: parameter * scale });
  if (algorithm === 'item-knn') return itemKnn(train, { ...options, shrinkage: parameter * scale });
  return rp3beta(train, { ...options, beta: parameter });
}

function meanSquare(weights: Float32Array): number {
  return weights.reduce((sum, weight) => sum + weight ** 2, 0) / weights.length || 1;
}
