import type { ItemWeights } from './item-weights.js';
import type { UserItems } from './user-items.js';

/** What the history of a customer says for each item, by column: the sum of the weights of what goes with what they have. */
export function scoreItems(weights: ItemWeights, train: UserItems, user: number): Float64Array {
  const scores = new Float64Array(train.items.length);
  for (let place = train.starts[user]!; place < train.starts[user + 1]!; place++) {
    const item = train.columns[place]!;
    for (let entry = weights.starts[item]!; entry < weights.starts[item + 1]!; entry++) {
      scores[weights.columns[entry]!]! += train.weights[place]! * weights.weights[entry]!;
    }
  }
  return scores;
}
