import { z95 } from './normal.js';

/**
 * The score interval of a proportion (Wilson, 1927), without continuity correction: Newcombe (1998a), method 3.
 *
 * @param successes how many of `n`, from 0 to n; need not be whole
 * @param n how many there were; 0 gives 0 to 1
 * @param z quantile of the interval. Default: 95 %, two-sided
 */
export function wilsonInterval(successes: number, n: number, z = z95): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const p = successes / n;
  const centre = 2 * successes + z * z;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - p));
  const over = 2 * (n + z * z);
  // At the ends the exact bound is the end itself; rounding must not move it inwards.
  return {
    low: successes === 0 ? 0 : (centre - spread) / over,
    high: successes === n ? 1 : (centre + spread) / over,
  };
}
