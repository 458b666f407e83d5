import { invertPositiveDefinite } from './invert-positive-definite.js';
import { createItemWeightsBuilder, type ItemWeights, type ItemWeightsOptions } from './item-weights.js';
import type { UserItems } from './user-items.js';

/** How {@link ease} learns. */
export interface EaseOptions extends ItemWeightsOptions {
  /** What is added to the diagonal: the more, the less is made of pairs that few customers have. Above 0. */
  lambda: number;
}

/** Most items that are learned from by EASE: it takes their number cubed, and 8 bytes of memory for each pair. Beyond, `itemKnn` and `rp3beta`. */
export const maximumEaseItems = 4000;

/**
 * EASE (Steck, 2019, arXiv:1905.03375): the weights of a linear autoencoder without a diagonal in closed form. P = (XᵀX + λI)⁻¹,
 * B = −P / diag(P) by columns. Negative weights are dropped, so that a score is a sum of what speaks for an item.
 *
 * @throws RangeError with more than {@link maximumEaseItems}, or a λ that is not above 0
 */
export function ease(train: UserItems, { lambda, ...options }: EaseOptions): ItemWeights {
  const size = train.items.length;
  if (size > maximumEaseItems) throw new RangeError(`EASE takes at most ${maximumEaseItems} items, not ${size}.`);
  if (!(lambda > 0)) throw new RangeError('λ must be above 0.');
  const matrix = gramMatrix(train);
  for (let item = 0; item < size; item++) matrix[item * size + item]! += lambda;
  invertPositiveDefinite(matrix, size);
  const builder = createItemWeightsBuilder(options);
  const columns = Uint32Array.from({ length: size }, (_, column) => column);
  for (let item = 0; item < size; item++) {
    builder.add(columns, column =>
      column === item ? 0 : -matrix[item * size + column]! / matrix[column * size + column]!,
    );
  }
  return builder.build();
}

/** XᵀX on and below the diagonal, by rows. */
export function gramMatrix({ columns, items, starts, users, weights }: UserItems): Float64Array<ArrayBuffer> {
  const size = items.length;
  const matrix = new Float64Array(size * size);
  for (let user = 0; user < users; user++) {
    const end = starts[user + 1]!;
    for (let place = starts[user]!; place < end; place++) {
      const row = columns[place]! * size;
      const weight = weights[place]!;
      for (let other = starts[user]!; other <= place; other++)
        matrix[row + columns[other]!]! += weight * weights[other]!;
    }
  }
  return matrix;
}
