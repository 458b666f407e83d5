import { byColumn } from './by-column.js';
import { createItemWeightsBuilder, type ItemWeights } from './item-weights.js';
import type { UserItems } from './user-items.js';

/**
 * Keeps of the neighbours of each item those that at least so many customers have together with it: what one customer alone has does not
 * say that two things go together, and would tell others what that customer has.
 */
export function keepSupported(weights: ItemWeights, train: UserItems, least: number): ItemWeights {
  const turned = byColumn(train);
  const builder = createItemWeightsBuilder({ neighbours: Infinity });
  const together = new Uint32Array(train.items.length);
  for (let item = 0; item < train.items.length; item++) {
    together.fill(0);
    for (let entry = turned.starts[item]!; entry < turned.starts[item + 1]!; entry++) {
      const user = turned.users[entry]!;
      for (let place = train.starts[user]!; place < train.starts[user + 1]!; place++)
        together[train.columns[place]!]!++;
    }
    const start = weights.starts[item]!;
    const row = weights.columns.subarray(start, weights.starts[item + 1]!);
    const weightOf = new Map(Array.from(row, (column, place) => [column, weights.weights[start + place]!]));
    builder.add(
      row.filter(column => together[column]! >= least),
      column => weightOf.get(column)!,
    );
  }
  return builder.build();
}
