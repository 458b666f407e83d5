import { momentsOf, type Tally } from './tally.js';
import { tShare } from './t-share.js';

/**
 * The chance of means at least as far apart if the two groups do not differ, two-sided, by Welch's test (1947). Where neither group
 * varies, the exact chance that labels dealt at random would part them like that. 1 of fewer than two in a group.
 */
export function compareMeans(one: Tally, other: Tally): number {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  if (a.n < 2 || b.n < 2) return 1;
  const [p, q] = [a.variance / a.n, b.variance / b.n];
  if (p + q < 1e-18) return Math.abs(a.mean - b.mean) < 1e-9 ? 1 : partedByChance(a.n, b.n);
  const freedom = (p + q) ** 2 / (p ** 2 / (a.n - 1) + q ** 2 / (b.n - 1));
  return 2 * tShare(-Math.abs(a.mean - b.mean) / Math.sqrt(p + q), freedom);
}

/** Two of all ways to deal `a + b` labels; one if the groups are of different sizes. */
function partedByChance(a: number, b: number): number {
  let ways = 1;
  for (let at = 1; at <= Math.min(a, b); at++) ways *= (Math.max(a, b) + at) / at;
  return Math.min(1, (a === b ? 2 : 1) / ways);
}
