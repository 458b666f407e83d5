/**
 * Coverage of the catalogue: which share of its items somebody was shown at all (Herlocker et al., 2004, 4.2; Ge et al., 2010, 2.1).
 *
 * @param exposures how often each item of the catalogue was shown, all of them being in it
 * @returns 0 to 1; `undefined` where there are no items
 */
export function coverage(exposures: ArrayLike<number>): number | undefined {
  let shown = 0;
  for (let item = 0; item < exposures.length; item++) if (exposures[item]! > 0) shown++;
  return exposures.length > 0 ? shown / exposures.length : undefined;
}
