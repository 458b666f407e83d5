import { type Estimate, estimate } from './estimate.js';
import { wilsonInterval } from './wilson-interval.js';

/** Successes among so many. */
export interface Arm {
  successes: number;
  n: number;
}

/**
 * The difference between two independent proportions, one minus other, with the hybrid score interval (Newcombe, 1998b, method
 * 10). `n` is that of the smaller arm.
 *
 * @param needed fewest in the smaller arm for the difference to be shown. Default: 3
 */
export function armDifference(one: Arm, other: Arm, needed = 3): Estimate {
  const n = Math.min(one.n, other.n);
  if (n === 0) return estimate({ value: 0, low: -1, high: 1, n, needed });
  const [p, q] = [one.successes / one.n, other.successes / other.n];
  const [a, b] = [wilsonInterval(one.successes, one.n), wilsonInterval(other.successes, other.n)];
  const value = p - q;
  return estimate({
    value,
    low: value - Math.hypot(p - a.low, b.high - q),
    high: value + Math.hypot(a.high - p, q - b.low),
    n,
    needed,
  });
}
