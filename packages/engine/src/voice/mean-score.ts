import { type Estimate, estimate } from '../learn/estimate.js';
import { tQuantile } from '../learn/t-quantile.js';
import { wilsonInterval } from '../learn/wilson-interval.js';
import { scoresNeeded } from './net-promoter-score.js';
import { momentsOf, type Tally } from './tally.js';

/**
 * A mean with Student's interval (1908), kept within the scale. Where all gave the same there is no variance to go by: as many others
 * as Wilson's interval allows for may then be at either end of the scale. Values beyond the scale do not count.
 *
 * @param marks how many gave each value
 * @param scale its least and its most. Default: there is none, as for numbers, and then the interval has no ends where all gave the same
 * @param needed fewest for the mean to be shown. Default: 10
 */
export function meanScore(
  marks: Tally,
  { least, most }: { least: number; most: number } = { least: -Infinity, most: Infinity },
  needed = scoresNeeded,
): Estimate {
  const { mean, n, variance } = momentsOf(marks.filter(({ value }) => value >= least && value <= most));
  if (n === 0) return { ...estimate({ value: 0, low: least, high: most, n, needed }), enough: false };
  if (variance < 1e-18 || n < 2) {
    const others = wilsonInterval(0, n).high;
    const [low, high] = [mean - others * (mean - least), mean + others * (most - mean)];
    return estimate({ value: mean, low, high, n, needed });
  }
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return estimate({ value: mean, low: Math.max(least, mean - half), high: Math.min(most, mean + half), n, needed });
}

/**
 * Customer effort: how easy it was, 1 to 7, as a mean with Student's interval (version 2.0 of the score: Dixon, Toman and DeLisi, 2013).
 */
export function customerEffort(marks: Tally, needed = scoresNeeded): Estimate {
  return meanScore(marks, { least: 1, most: 7 }, needed);
}
