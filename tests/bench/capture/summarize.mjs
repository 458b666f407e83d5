/**
 * Middle and middle half of each figure, over the runs that have it.
 *
 * @param {Record<string, number>[]} runs
 * @returns {Record<string, { median: number, from: number, to: number }>} quartiles by the nearest rank
 */
export function summarize(runs) {
  return Object.fromEntries(
    [...new Set(runs.flatMap(Object.keys))].map(key => {
      const sorted = runs.flatMap(run => run[key] ?? []).sort((a, b) => a - b);
      const at = share => Math.round(sorted[Math.round((sorted.length - 1) * share)] * 1000) / 1000;
      return [key, { median: at(0.5), from: at(0.25), to: at(0.75) }];
    }),
  );
}
