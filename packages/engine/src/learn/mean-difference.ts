import { type Estimate, estimate } from './estimate.js';
import { tQuantile } from './t-quantile.js';

/**
 * The difference between the means of two independent samples, one minus other, with Welch's interval (1947), which does not take
 * their variances for equal. For experiments that assign accounts: each account's own mean is one observation, so that colleagues
 * are not taken for independent. `n` is that of the smaller sample.
 *
 * @param needed fewest in the smaller sample for the difference to be shown. Default: 3
 * @param level of the interval. Default: 0.95
 */
export function meanDifference(one: readonly number[], other: readonly number[], needed = 3, level = 0.95): Estimate {
  const n = Math.min(one.length, other.length);
  const [a, b] = [momentsOf(one), momentsOf(other)];
  const value = a.mean - b.mean;
  if (n < 2) return { ...estimate({ value, low: -Infinity, high: Infinity, n, needed }), enough: false };
  const error = a.error + b.error;
  const freedom = error ** 2 / (a.error ** 2 / (one.length - 1) + b.error ** 2 / (other.length - 1));
  const half = error > 0 ? tQuantile((1 + level) / 2, freedom) * Math.sqrt(error) : 0;
  return estimate({ value, low: value - half, high: value + half, n, needed });
}

/** Mean, and the squared standard error of it. */
function momentsOf(sample: readonly number[]): { mean: number; error: number } {
  const n = sample.length;
  const mean = n ? sample.reduce((sum, number) => sum + number, 0) / n : 0;
  const variance = sample.reduce((sum, number) => sum + (number - mean) ** 2, 0) / Math.max(n - 1, 1);
  return { mean, error: variance / Math.max(n, 1) };
}
