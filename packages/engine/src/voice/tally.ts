/** How many gave each value: what a database can count, however many answers there are. */
export type Tally = readonly { value: number; count: number }[];

/** The tally of a list of values. */
export function tallyOf(values: readonly number[]): Tally {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** Size, mean and unbiased variance of a tally; 0 where there is nothing to compute them from. */
export function momentsOf(tally: Tally): { n: number; mean: number; variance: number } {
  const n = tally.reduce((sum, { count }) => sum + count, 0);
  const mean = n ? tally.reduce((sum, { count, value }) => sum + count * value, 0) / n : 0;
  const squares = tally.reduce((sum, { count, value }) => sum + count * (value - mean) ** 2, 0);
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}
