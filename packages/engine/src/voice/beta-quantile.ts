import { incompleteBeta } from './incomplete-beta.js';

/**
 * Quantile of a beta distribution: what a share `p` of it lies below. By halving, to about 1e-12.
 *
 * @param p from 0 to 1
 * @param a shape, above 0
 * @param b shape, above 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 44; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
