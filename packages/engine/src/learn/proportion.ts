import { type Estimate, estimate } from './estimate.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * A share of a group, with Wilson's interval.
 *
 * @param successes how many of `n`
 * @param n how many there were
 * @param needed below that many the share may not be shown. Default: 3
 */
export function proportion(successes: number, n: number, needed = 3): Estimate {
  return estimate({ value: n ? successes / n : 0, ...wilsonInterval(successes, n), n, needed });
}
