/**
 * Gini index of exposure: how unevenly items are shown, 0 when all are shown alike and 1 when one has everything (Gini, 1912, in the form of
 * Shani and Gunawardana, 2011, "Evaluating recommendation systems", equation 8.16: sum over items by rising exposure of
 * (2 j - n - 1) p(j), over n - 1).
 *
 * @param exposures how often each item of the catalogue was shown, all of them being in it
 * @returns 0 to 1; `undefined` where there are fewer than two items, or nothing was shown
 */
export function gini(exposures: ArrayLike<number>): number | undefined {
  const n = exposures.length;
  const rising = Float64Array.from(exposures).sort();
  const all = rising.reduce((sum, times) => sum + times, 0);
  if (n < 2 || all === 0) return undefined;
  let weighed = 0;
  for (let at = 0; at < n; at++) weighed += (2 * (at + 1) - n - 1) * rising[at]!;
  return weighed / all / (n - 1);
}
