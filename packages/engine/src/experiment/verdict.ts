import { type Estimate } from '../learn/estimate.js';
import { sampleSize } from '../learn/sample-size.js';

/** What an experiment may say of itself. */
export type Verdict =
  /** The arms are not as large as they were meant to be: nothing may be read from it. */
  | { says: 'broken' }
  /** Not yet: the horizon is not reached, or too few have answered. */
  | { says: 'not-enough'; difference: Estimate }
  /** Customers became smarter: the interval of treated minus holdout in the delayed probe lies above 0. */
  | { says: 'smarter'; difference: Estimate }
  /** That cannot be said; `needed` in each arm would be enough to see a difference as large as the one found, if it is there. */
  | { says: 'not-shown'; difference: Estimate; needed: number };

/** Fewest in each arm before anything is said. */
export const verdictNeeded = 20;
/**
 * How much longer the lower half of the interval is taken to be. Score intervals of small arms cover a little less than they say, and
 * a promise that is broken once in forty times would be broken more often: with it, in simulations, once in sixty.
 */
const caution = 1.1;

/**
 * Whether "smarter" may be printed: only after the declared horizon, in a sound experiment, when the 95 % interval of treated minus
 * holdout on the delayed probe lies above 0, and would still if its lower half were a tenth longer.
 *
 * @param difference treated minus holdout on the delayed probe
 * @param options broken: of `sampleRatio`; over: the horizon declared beforehand is reached; base: share of right answers in the
 *   holdout, for how many would be needed
 */
export function verdict(
  difference: Estimate,
  { base, broken, over }: { base: number; broken: boolean; over: boolean },
): Verdict {
  if (broken) return { says: 'broken' };
  if (!over || !difference.enough || difference.n < verdictNeeded) return { says: 'not-enough', difference };
  const low = difference.value - caution * (difference.value - difference.low);
  if (low > 0) return { says: 'smarter', difference };
  const expected = Math.min(1, Math.max(0, base + difference.value));
  return { says: 'not-shown', difference, needed: difference.value > 0 ? sampleSize(expected, base) : Infinity };
}
