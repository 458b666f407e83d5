import { bootstrap, type Estimate, wilsonInterval } from '@docent/engine';
import type { Unit } from '../learning-report.js';
import { clustersOf, type RawFigure } from './cell.js';

/** The same events give the same interval. */
const seed = 20_260_101;
/** Observations that are looked at over all draws of one number: more learners need fewer draws. */
const mostWork = 20_000_000;

/**
 * A number of learners with an interval from drawing whole accounts.
 *
 * @param range of the number. Default: 0 to 1 of shares, else -1 to 1
 */
export function bootstrapped<T>(
  name: string,
  unit: Unit,
  values: ReadonlyMap<string, T>,
  accounts: ReadonlyMap<string, string>,
  statistic: (values: readonly T[]) => number | undefined,
  range: readonly [number, number] = unit === 'share' ? [0, 1] : [-1, 1],
): RawFigure {
  const samples = Math.min(2000, Math.max(200, Math.floor(mostWork / Math.max(1, values.size))));
  const estimate = widened(bootstrap(clustersOf(values, accounts), statistic, { seed, samples }), range);
  const anyAccount = [...values.keys()].some(customer => accounts.has(customer));
  return { name, unit, estimate, of: anyAccount ? 'accounts' : 'learners' };
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
