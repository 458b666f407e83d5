import { bootstrap, type Estimate, wilsonInterval } from '@docent/engine';
import type { Unit } from '../learning-report.js';
import { clustersOf, type RawFigure } from './cell.js';

/** The same events give the same interval. */
const seed = 20_260_101;
/** Clusters that are looked at over all draws of one number: more of them need fewer draws. */
const mostWork = 2_000_000;

/**
 * A number of learners with an interval from drawing whole accounts. It is found of sums alone, so that colleagues are added up once
 * and not in every draw.
 *
 * @param parts what each learner adds to the sums; as many of each
 * @param statistic of the sums over all who were drawn
 * @param range of the number. Default: 0 to 1 of shares, else -1 to 1
 */
export function bootstrapped(
  name: string,
  unit: Unit,
  parts: ReadonlyMap<string, readonly number[]>,
  accounts: ReadonlyMap<string, string>,
  statistic: (sums: readonly number[]) => number | undefined,
  range: readonly [number, number] = unit === 'share' ? [0, 1] : [-1, 1],
): RawFigure {
  const clusters = clustersOf(parts, accounts).map(cluster => [sumsOf(cluster)]);
  const samples = Math.min(2000, Math.max(200, Math.floor(mostWork / Math.max(1, clusters.length))));
  const found = bootstrap(clusters, drawn => (drawn.length === 0 ? undefined : statistic(sumsOf(drawn))), {
    seed,
    samples,
  });
  const anyAccount = [...parts.keys()].some(customer => accounts.has(customer));
  return { name, unit, estimate: widened(found, range), of: anyAccount ? 'accounts' : 'learners' };
}

/** A mean of one number of each learner. */
export function bootstrappedMean<T>(
  name: string,
  unit: Unit,
  values: ReadonlyMap<string, T>,
  accounts: ReadonlyMap<string, string>,
  number: (value: T) => number,
): RawFigure {
  const parts = new Map([...values].map(([customer, value]) => [customer, [number(value), 1]]));
  return bootstrapped(name, unit, parts, accounts, ([sum = 0, n = 1]) => sum / n);
}

function sumsOf(parts: readonly (readonly number[])[]): number[] {
  const sums = [...(parts[0] ?? [])];
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at]!;
    for (let place = 0; place < sums.length; place++) sums[place]! += part[place]!;
  }
  return sums;
}

/**
 * Where all are alike, draws are, too, and tell nothing of how far off they may be: as many others as Wilson allows for may then be at
 * either end of what is possible.
 */
function widened(estimate: Estimate, [least, most]: readonly [number, number]): Estimate {
  const { high, low, n, value } = estimate;
  if (n === 0 || !(high - low < 1e-9)) return estimate;
  const others = wilsonInterval(0, n).high;
  return { ...estimate, low: value - others * (value - least), high: value + others * (most - value) };
}
