import { bootstrap } from '../learn/bootstrap.js';
import type { Estimate } from '../learn/estimate.js';

/** The same answers give the same interval. */
const seed = 20_260_102;
/** Answers that are looked at over all draws of one mean: more of them need fewer draws. */
const mostWork = 2_000_000;

/**
 * How points are shared among needs, on average: a mean of each with a percentile interval from a bootstrap of whole answers. Every
 * draw takes an answer with all of its points, so that in each the means add up to the total, as they do for each customer; what one
 * need gains another loses. Logarithms of ratios (Aitchison, 1986) would respect the sum, too, but cannot be taken of a 0, which is
 * what customers give most often.
 *
 * @param answers points by need; each is brought to the same total, what is not there is 0, and answers without any point or with a
 *   negative one do not count
 * @param needs which needs, in this order
 * @param options total: what points add up to, default 100; needed: fewest answers for a mean to be shown, default 10
 */
export function allocationMeans(
  answers: readonly Readonly<Record<string, number>>[],
  needs: readonly string[],
  { needed = 10, total = 100 }: { total?: number; needed?: number } = {},
): { need: string; points: Estimate }[] {
  const shares = answers.flatMap(answer => {
    const points = needs.map(need => (Object.hasOwn(answer, need) ? answer[need]! : 0));
    const sum = points.reduce((all, one) => all + one, 0);
    return points.every(one => one >= 0) && sum > 0 && sum < Infinity ? [points.map(one => (one * total) / sum)] : [];
  });
  const samples = Math.min(2000, Math.max(200, Math.floor(mostWork / Math.max(1, shares.length))));
  return needs.map((need, at) => {
    // One seed for all needs draws the same customers for each of them.
    const points = bootstrap(
      shares.map(share => [share[at]!]),
      drawn => (drawn.length ? drawn.reduce((all, one) => all + one, 0) / drawn.length : undefined),
      { seed, samples, needed },
    );
    return { need, points };
  });
}
