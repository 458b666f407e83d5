import { type Estimate, estimate } from '../learn/estimate.js';
import { momentsOf, type Tally } from './tally.js';
import { trinomialInterval } from './trinomial-interval.js';

/** Below this many answers no score is shown: its interval would be wider than what anybody could act on. */
export const scoresNeeded = 10;

/**
 * The net promoter score (Reichheld, 2003), -100 to 100: the share of those who gave 9 or 10 less that of those who gave 6 or less, with
 * Tango's score interval. Marks that are not whole, or not from 0 to 10, do not count.
 *
 * @param marks how many gave each mark
 * @param needed fewest for the score to be shown. Default: 10
 */
export function netPromoterScore(
  marks: Tally,
  needed = scoresNeeded,
): Estimate & { promoters: number; passives: number; detractors: number } {
  const count = (least: number, most: number): number =>
    momentsOf(marks.filter(({ value }) => Number.isInteger(value) && value >= least && value <= most)).n;
  const [detractors, passives, promoters] = [count(0, 6), count(7, 8), count(9, 10)];
  const n = detractors + passives + promoters;
  const { high, low } = trinomialInterval(promoters, detractors, n);
  const value = n ? (promoters - detractors) / n : 0;
  return {
    ...estimate({ value: 100 * value, low: 100 * low, high: 100 * high, n, needed }),
    ...{ promoters, passives, detractors },
  };
}
