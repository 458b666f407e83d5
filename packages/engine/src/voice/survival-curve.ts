import { type Estimate, estimate } from '../learn/estimate.js';
import { z95 } from '../learn/normal.js';
import { scoresNeeded } from './net-promoter-score.js';

/** How many left right after so many questions, and how many stopped being watched then, for they had sent all or are still at it. */
export interface Leaving {
  after: number;
  left: number;
  ended: number;
}

/**
 * The share still there after so many questions, of those that were relevant to them (Kaplan and Meier, 1958): who has sent a survey of
 * four questions says nothing about the fifth of others. Greenwood's variance (1926) on the scale of log(−log), which stays between 0
 * and 1 (Kalbfleisch and Prentice, 2002, 1.4).
 *
 * @param leaving in any order; one entry per count of questions
 * @param needed fewest still there before a share is told. Default: 10
 * @returns one estimate for each count at which somebody left; `n` are those who were there until then
 */
export function survivalCurve(
  leaving: readonly Leaving[],
  needed = scoresNeeded,
): { after: number; staying: Estimate }[] {
  let there = leaving.reduce((sum, { ended, left }) => sum + left + ended, 0);
  let [value, spread] = [1, 0];
  return [...leaving]
    .sort((a, b) => a.after - b.after)
    .flatMap(({ after, ended, left }) => {
      const n = there;
      there -= left + ended;
      if (left === 0) return [];
      value *= 1 - left / n;
      spread += left / (n * (n - left));
      return [{ after, staying: estimate({ value, ...around(value, spread), n, needed }) }];
    });
}

function around(value: number, spread: number): { low: number; high: number } {
  if (value <= 0) return { low: 0, high: 1 };
  const reach = (z95 * Math.sqrt(spread)) / Math.abs(Math.log(value));
  return { low: value ** Math.exp(reach), high: value ** Math.exp(-reach) };
}
