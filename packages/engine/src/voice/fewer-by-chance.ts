import { incompleteBeta } from './incomplete-beta.js';

/**
 * The chance of so few or fewer: the lower tail of the binomial distribution, by the incomplete beta function (DLMF 8.17.5).
 *
 * @param count how many there were, whole
 * @param n of how many
 * @param share how many of them there should have been, 0 to 1
 */
export function fewerByChance(count: number, n: number, share: number): number {
  return count >= n ? 1 : incompleteBeta(1 - share, n - count, count + 1);
}
