import { type Estimate, estimate } from '../learn/estimate.js';
import { scoresNeeded } from './net-promoter-score.js';
import { trinomialInterval } from './trinomial-interval.js';

/** How often an option was shown, and chosen. */
export interface BestWorstCount {
  option: string;
  shown: number;
  best: number;
  worst: number;
}

/**
 * Scores of best-worst scaling by counts (Finn and Louviere, 1992): how often an option was called best less how often worst, of the times
 * it was shown, -1 to 1, with Tango's score interval; the best option first.
 *
 * @param needed fewest times shown for a score to be told. Default: 10
 */
export function bestWorstScores(
  counts: readonly BestWorstCount[],
  needed = scoresNeeded,
): { option: string; score: Estimate }[] {
  return counts
    .map(({ best, option, shown: n, worst }) => {
      const value = n ? (best - worst) / n : 0;
      return { option, score: estimate({ value, ...trinomialInterval(best, worst, n), n, needed }) };
    })
    .sort((a, b) => b.score.value - a.score.value || (a.option < b.option ? -1 : 1));
}
