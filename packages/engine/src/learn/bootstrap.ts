import { createRandom } from '../random/create-random.js';
import { type Estimate, estimate } from './estimate.js';

/**
 * An estimate of any statistic with a percentile interval from a bootstrap over clusters (Efron, 1979; Davison and Hinkley,
 * 1997, 3.8): whole accounts are drawn, so that colleagues who resemble each other are not taken for independent.
 *
 * @param clusters observations by cluster; each cluster is drawn whole
 * @param statistic of the observations; `undefined` where it cannot be computed, which leaves that draw out
 * @param options seed: same seed, same interval; samples, default 2,000; needed: fewest clusters to show it, default 3
 */
export function bootstrap<T>(
  clusters: readonly (readonly T[])[],
  statistic: (observations: readonly T[]) => number | undefined,
  { needed = 3, samples = 2000, seed }: { seed: number; samples?: number; needed?: number },
): Estimate {
  const n = clusters.length;
  const value = statistic(clusters.flat());
  const random = createRandom(seed);
  const drawn: number[] = [];
  for (let sample = 0; sample < samples && n > 0; sample++) {
    const found = statistic(clusters.flatMap(() => clusters[Math.floor(random() * n)]!));
    if (found !== undefined) drawn.push(found);
  }
  if (value === undefined || drawn.length < samples / 2) {
    return { ...estimate({ value: value ?? 0, low: -Infinity, high: Infinity, n, needed }), enough: false };
  }
  drawn.sort((a, b) => a - b);
  return estimate({ value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975), n, needed });
}

/** With linear interpolation (Hyndman and Fan, 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
