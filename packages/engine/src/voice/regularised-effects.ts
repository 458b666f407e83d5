import { type Estimate, estimate } from '../learn/estimate.js';
import { tQuantile } from '../learn/t-quantile.js';
import { tShare } from './t-share.js';

/** What was seen together: what something is made out of, and what came of it. */
export interface CausedValue {
  /** One number for each thing that may have an effect, in the same order everywhere. */
  causes: readonly number[];
  value: number;
}

/** How much more there is of the value with one more of a cause, all others staying as they are. */
export interface Effect {
  effect: Estimate;
  /** The chance of one at least as large if there were none, two-sided; not made up for how many effects are looked at. */
  p: number;
}

/** Rounds in which the noise is found; it has long come to rest by then. */
const rounds = 20;

/**
 * Effects in a linear regression that holds each of them to be small until shown otherwise: ridge regression (Hoerl and Kennard, 1970),
 * as the posterior of normal effects around 0 with a standard deviation of `prior` that is published with the result. The noise is
 * estimated from the residuals over the degrees of freedom that are left (n − 1 − tr(H), Hastie and Tibshirani, 1990, section 3.5);
 * intervals are Student's. An association, and no more: what causes what, a regression does not know.
 *
 * @param observations those with a value that is no number are the caller's to leave out
 * @param options prior: standard deviation of effects, in units of the value, default 1; needed: fewest observations for an effect to
 *   be told, default 30
 * @returns one effect for each cause, in their order; not enough of any where fewer are left than there are causes
 */
export function regularisedEffects(
  observations: readonly CausedValue[],
  { needed = 30, prior = 1 }: { needed?: number; prior?: number } = {},
): Effect[] {
  const n = observations.length;
  const size = observations[0]?.causes.length ?? 0;
  const means = Array.from({ length: size }, (_, at) => meanOf(observations.map(({ causes }) => causes[at]!)));
  const mean = meanOf(observations.map(({ value }) => value));
  const gram: Float64Array[] = Array.from({ length: size }, () => new Float64Array(size));
  const shared = new Float64Array(size);
  let total = 0;
  for (const { causes, value } of observations) {
    const rest = value - mean;
    total += rest * rest;
    for (let row = 0; row < size; row++) {
      const own = causes[row]! - means[row]!;
      shared[row]! += own * rest;
      for (let column = 0; column <= row; column++) gram[row]![column]! += own * (causes[column]! - means[column]!);
    }
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) gram[column]![row] = gram[row]![column]!;

  let noise = total / Math.max(1, n - 1);
  let found = { effects: new Float64Array(size), inverse: gram, freedom: n - 1 };
  for (let round = 0; round < rounds; round++) {
    const penalty = Math.max(noise, 1e-9) / prior ** 2;
    const inverse = inverseOf(gram.map((row, at) => row.map((one, column) => (at === column ? one + penalty : one))));
    const effects = inverse.map(row => row.reduce((sum, one, at) => sum + one * shared[at]!, 0));
    const used = size - penalty * inverse.reduce((sum, row, at) => sum + row[at]!, 0);
    const left = effects.reduce(
      (sum, effect, at) =>
        sum + effect * (gram[at]!.reduce((own, one, column) => own + one * effects[column]!, 0) - 2 * shared[at]!),
      total,
    );
    const freedom = n - 1 - used;
    found = { effects: Float64Array.from(effects), inverse, freedom };
    noise = Math.max(0, left) / Math.max(1, freedom);
  }
  const { effects, freedom, inverse } = found;
  const enough = freedom >= 1 ? n : 0;
  return [...effects].map((value, at) => {
    const error = Math.sqrt(noise * inverse[at]![at]!);
    const half = freedom >= 1 ? tQuantile(0.975, freedom) * error : Infinity;
    return {
      effect: estimate({ value, low: value - half, high: value + half, n: enough, needed }),
      p: error > 0 && freedom >= 1 ? 2 * tShare(-Math.abs(value) / error, freedom) : value === 0 ? 1 : 0,
    };
  });
}

function meanOf(values: readonly number[]): number {
  return values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : 0;
}

/** The inverse of a positive definite matrix, by Gauss and Jordan; no pivots are needed, as the penalty keeps its diagonal away from 0. */
function inverseOf(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const left = matrix.map(row => Float64Array.from(row));
  const right: Float64Array[] = matrix.map((_, at) =>
    Float64Array.from({ length: size }, (__, column) => Number(at === column)),
  );
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = 1 / left[pivot]![pivot]!;
    for (let column = 0; column < size; column++) {
      left[pivot]![column]! *= scale;
      right[pivot]![column]! *= scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row]![pivot]!;
      if (row === pivot || factor === 0) continue;
      for (let column = 0; column < size; column++) {
        left[row]![column]! -= factor * left[pivot]![column]!;
        right[row]![column]! -= factor * right[pivot]![column]!;
      }
    }
  }
  return right;
}
