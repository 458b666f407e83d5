import type { ReviewMonth } from '@docent/schema';

/** A month or a quarter, with how many reviews it has and what they gave on average. */
export interface Period {
  /** RFC 3339, its first day. */
  from: string;
  n: number;
  mean: number;
}

/** Periods that are shown: what is older says little of what one would buy today. */
const shown = 12;

/**
 * The last twelve months, or quarters where there are more months than that; each as it was, without what no review is from.
 *
 * @param months by month, the oldest first
 */
export function toPeriods(months: readonly ReviewMonth[]): { by: 'month' | 'quarter'; periods: Period[] } {
  const by = months.length > shown ? 'quarter' : 'month';
  const periods = new Map<string, Period & { sum: number }>();
  for (const { mean, month, n } of months) {
    const [year = '', number = ''] = month.split('-');
    const first = by === 'month' ? number : String(Math.floor((Number(number) - 1) / 3) * 3 + 1).padStart(2, '0');
    const from = `${year}-${first}-01`;
    const known = periods.get(from) ?? { from, n: 0, mean: 0, sum: 0 };
    const [count, sum] = [known.n + n, known.sum + n * mean];
    periods.set(from, { from, n: count, sum, mean: sum / count });
  }
  return { by, periods: [...periods.values()].slice(-shown).map(({ from, mean, n }) => ({ from, n, mean })) };
}
