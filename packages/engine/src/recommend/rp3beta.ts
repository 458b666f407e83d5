import { byColumn } from './by-column.js';
import { createItemWeightsBuilder, type ItemWeights, type ItemWeightsOptions } from './item-weights.js';
import type { UserItems } from './user-items.js';

/** How {@link rp3beta} learns. */
export interface Rp3betaOptions extends ItemWeightsOptions {
  /** Power that probabilities of each step are taken to. Default: 1. */
  alpha?: number;
  /** How much items that many have are put back: 0 not at all, 1 as much as they are more frequent. Default: 0.6. */
  beta?: number;
}

/**
 * A random walk of two steps from an item to a customer who has it and on to an item of theirs, where what it comes to is divided by how many
 * have it to the power of β (Paudel, Christoffel, Newell and Bernstein, 2016, doi:10.1145/2955101). Sparse, like `itemKnn`.
 */
export function rp3beta(train: UserItems, { alpha = 1, beta = 0.6, ...options }: Rp3betaOptions = {}): ItemWeights {
  const count = train.items.length;
  const turned = byColumn(train);
  const ofUsers = new Float64Array(train.users);
  const ofItems = new Float64Array(count);
  for (let user = 0; user < train.users; user++) {
    for (let place = train.starts[user]!; place < train.starts[user + 1]!; place++) {
      ofUsers[user]! += train.weights[place]!;
      ofItems[train.columns[place]!]! += train.weights[place]!;
    }
  }
  const builder = createItemWeightsBuilder(options);
  const reached = new Float64Array(count);
  const touched: number[] = [];
  for (let item = 0; item < count; item++) {
    for (let entry = turned.starts[item]!; entry < turned.starts[item + 1]!; entry++) {
      const user = turned.users[entry]!;
      const there = (turned.weights[entry]! / ofItems[item]!) ** alpha;
      for (let place = train.starts[user]!; place < train.starts[user + 1]!; place++) {
        const other = train.columns[place]!;
        if (reached[other] === 0) touched.push(other);
        reached[other]! += there * (train.weights[place]! / ofUsers[user]!) ** alpha;
      }
    }
    reached[item] = 0;
    builder.add(touched, other => reached[other]! / ofItems[other]! ** beta);
    for (const other of touched) reached[other] = 0;
    touched.length = 0;
  }
  return builder.build();
}
