import type { Arm } from '../learn/arm-difference.js';
import { normalShare } from '../learn/normal.js';

/**
 * The chance of shares at least as far apart if the two groups do not differ, two-sided: Pearson's chi-squared of the fourfold table
 * with the n − 1 of E. Pearson (1947), which Campbell (2007) found best where every expected count is at least 1. 1 of nobody, and
 * where expected counts are smaller.
 */
export function compareShares(one: Arm, other: Arm): number {
  const n = one.n + other.n;
  const successes = one.successes + other.successes;
  const fewest = (Math.min(one.n, other.n) * Math.min(successes, n - successes)) / n;
  if (!(fewest >= 1)) return 1;
  const share = successes / n;
  const variance = share * (1 - share) * (1 / one.n + 1 / other.n) * (n / (n - 1));
  return 2 * normalShare(-Math.abs(one.successes / one.n - other.successes / other.n) / Math.sqrt(variance));
}
