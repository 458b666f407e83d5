import { byColumn } from './by-column.js';
import { createItemWeightsBuilder, type ItemWeights, type ItemWeightsOptions } from './item-weights.js';
import type { UserItems } from './user-items.js';

/** How {@link itemKnn} learns. */
export interface ItemKnnOptions extends ItemWeightsOptions {
  /** What is added to the product of the lengths: keeps pairs that few customers have from looking alike. 0 is plain cosine. Default: 10. */
  shrinkage?: number;
}

/**
 * Items that the same customers have: cosine of their columns, with shrinkage (Sarwar et al., 2001, doi:10.1145/371920.372071; Dacrema et al.,
 * 2019, arXiv:1907.06902, equation 1). Sparse: takes the sum of squares of the items per customer, whatever the number of items.
 */
export function itemKnn(train: UserItems, { shrinkage = 10, ...options }: ItemKnnOptions = {}): ItemWeights {
  const count = train.items.length;
  const turned = byColumn(train);
  const lengths = new Float64Array(count);
  train.columns.forEach((column, place) => (lengths[column]! += train.weights[place]! ** 2));
  for (let column = 0; column < count; column++) lengths[column] = Math.sqrt(lengths[column]!);
  const builder = createItemWeightsBuilder(options);
  const together = new Float64Array(count);
  const touched: number[] = [];
  for (let item = 0; item < count; item++) {
    for (let entry = turned.starts[item]!; entry < turned.starts[item + 1]!; entry++) {
      const user = turned.users[entry]!;
      const own = turned.weights[entry]!;
      for (let place = train.starts[user]!; place < train.starts[user + 1]!; place++) {
        const other = train.columns[place]!;
        if (together[other] === 0) touched.push(other);
        together[other]! += own * train.weights[place]!;
      }
    }
    together[item] = 0;
    builder.add(touched, other => together[other]! / (lengths[item]! * lengths[other]! + shrinkage));
    for (const other of touched) together[other] = 0;
    touched.length = 0;
  }
  return builder.build();
}
