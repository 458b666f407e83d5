import { type Estimate, estimate } from '../learn/estimate.js';
import { normalQuantile, z95 } from '../learn/normal.js';
import { createRandom } from '../random/create-random.js';
import { scoresNeeded } from './net-promoter-score.js';

/** What was measured in one period. */
export interface Period {
  n: number;
  mean: number;
  /** Of the values within the period. */
  variance: number;
}

/** A change that is larger than chance makes them. */
export interface ChangePoint {
  /** Place of the first period after it. */
  at: number;
  /** The chance of one at least as large anywhere in that stretch, if nothing had changed. */
  p: number;
  /** Mean from here to the next change less that from the change before; its interval is not made up for having been looked for. */
  change: Estimate;
}

const seed = 20_260_103;

/**
 * Where a measure that is taken period by period changed its mean: binary segmentation (Scott and Knott, 1974; Vostrikova, 1981) by the
 * largest CUSUM statistic, weighted by how many answered in each period. What is largest by chance is found by drawing as many
 * periods of the same sizes, without a change, from normal distributions; so a series in which nothing changes is told as
 * changed no more often than `level`, however many periods it has. Periods of nobody count as not there.
 *
 * @param periods in their order; the variance within all of them together is what chance is taken to be
 * @param options level: default 0.05; draws: default 999; needed: fewest on either side for the change to be told, default 10
 */
export function changePoints(
  periods: readonly Period[],
  { draws = 999, level = 0.05, needed = scoresNeeded }: { level?: number; draws?: number; needed?: number } = {},
): ChangePoint[] {
  const places = [...periods.keys()].filter(at => periods[at]!.n > 0);
  const weights = places.map(at => periods[at]!.n);
  const means = places.map(at => periods[at]!.mean);
  const freedom = weights.reduce((sum, n) => sum + n - 1, 0);
  const spread = places.reduce((sum, at) => sum + (periods[at]!.n - 1) * periods[at]!.variance, 0) / freedom;
  // Without any variance there is no chance to compare with.
  if (!(spread > 0)) return [];
  const random = createRandom(seed);
  const found: { at: number; p: number }[] = [];
  const look = (from: number, to: number): void => {
    if (to - from < 2) return;
    const own = weights.slice(from, to);
    const largest = largestStep(means.slice(from, to), own);
    const observed = largest.statistic / Math.sqrt(spread);
    let asLarge = 0;
    for (let draw = 0; draw < draws; draw++) {
      // Half a step aside, as the quantile of 0 is not finite.
      const noise = own.map(n => normalQuantile(random() + 2 ** -33) / Math.sqrt(n));
      if (largestStep(noise, own).statistic >= observed) asLarge++;
    }
    const p = (1 + asLarge) / (1 + draws);
    if (p > level) return;
    const at = from + largest.at;
    found.push({ at, p });
    look(from, at);
    look(at, to);
  };
  look(0, places.length);
  found.sort((a, b) => a.at - b.at);
  return found.map(({ at, p }, index) => {
    const [from, to] = [found[index - 1]?.at ?? 0, found[index + 1]?.at ?? places.length];
    const [before, after] = [stretch(from, at), stretch(at, to)];
    const value = after.mean - before.mean;
    const half = z95 * Math.sqrt(spread * (1 / before.n + 1 / after.n));
    const n = Math.min(before.n, after.n);
    return { at: places[at]!, p, change: estimate({ value, low: value - half, high: value + half, n, needed }) };
  });

  function stretch(from: number, to: number): { n: number; mean: number } {
    let [n, sum] = [0, 0];
    for (let at = from; at < to; at++) {
      n += weights[at]!;
      sum += weights[at]! * means[at]!;
    }
    return { n, mean: sum / n };
  }
}

/** The split with the largest difference of weighted means, in standard errors of a variance of 1. */
function largestStep(means: readonly number[], weights: readonly number[]): { at: number; statistic: number } {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const total = means.reduce((sum, mean, at) => sum + mean * weights[at]!, 0);
  let [n, sum] = [0, 0];
  let largest = { at: 0, statistic: -1 };
  for (let at = 1; at < means.length; at++) {
    n += weights[at - 1]!;
    sum += means[at - 1]! * weights[at - 1]!;
    const difference = Math.abs(sum / n - (total - sum) / (all - n));
    const statistic = difference / Math.sqrt(1 / n + 1 / (all - n));
    if (statistic > largest.statistic) largest = { at, statistic };
  }
  return largest;
}
