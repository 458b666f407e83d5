import { createRandom } from '../random/create-random.js';
import { type Estimate, estimate } from './estimate.js';
import { normalShare } from './normal.js';
import { tQuantile } from './t-quantile.js';

/**
 * An estimate of any statistic with a percentile interval from a bootstrap over clusters (Efron, 1979; Davison and Hinkley,
 * 1997, 3.8): whole accounts are drawn, so that colleagues who resemble each other are not taken for independent. The
 * percentiles are those of Hesterberg (2015, 5.3), which make up for what a bootstrap of few clusters is too narrow.
 *
 * @param clusters observations by cluster; each cluster is drawn whole
 * @param statistic of the observations; `undefined` where it cannot be computed, which leaves that draw out
 * @param options seed: same seed, same interval; samples, default 2,000; needed: fewest clusters to show it, default 10, below which such intervals are too narrow
 */
export function bootstrap<T>(
  clusters: readonly (readonly T[])[],
  statistic: (observations: readonly T[]) => number | undefined,
  { needed = 10, samples = 2000, seed }: { seed: number; samples?: number; needed?: number },
): Estimate {
  const n = clusters.length;
  const value = statistic(clusters.flat());
  const random = createRandom(seed);
  const drawn: number[] = [];
  for (let sample = 0; sample < samples && n > 0; sample++) {
    const observations: T[] = [];
    for (let draw = 0; draw < n; draw++) {
      for (const observation of clusters[Math.floor(random() * n)]!) observations.push(observation);
    }
    const found = statistic(observations);
    if (found !== undefined) drawn.push(found);
  }
  if (value === undefined || drawn.length < samples / 2) {
    return { ...estimate({ value: value ?? 0, low: -Infinity, high: Infinity, n, needed }), enough: false };
  }
  drawn.sort((a, b) => a - b);
  const tail = n > 1 ? normalShare(Math.sqrt(n / (n - 1)) * tQuantile(0.025, n - 1)) : 0;
  return estimate({ value, low: quantile(drawn, tail), high: quantile(drawn, 1 - tail), n, needed });
}

/** With linear interpolation (Hyndman and Fan, 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
