/**
 * Novelty: the mean self-information of what was shown, in bits: the binary logarithm of how many customers there are for one who has the
 * item (Zhou et al., 2010, "Solving the apparent diversity–accuracy dilemma", surprisal). 0: everybody has all of it. What nobody
 * has would tell infinitely much; it is taken as if one customer had it.
 *
 * @param exposures how often each item was shown
 * @param owners how many customers have each item
 * @param customers how many there are
 * @returns bits; `undefined` where nothing was shown, or there are no customers
 */
export function novelty(
  exposures: ArrayLike<number>,
  owners: ArrayLike<number>,
  customers: number,
): number | undefined {
  let bits = 0;
  let shown = 0;
  for (let item = 0; item < exposures.length; item++) {
    const times = exposures[item]!;
    shown += times;
    if (times > 0) bits += times * Math.log2(customers / Math.min(customers, Math.max(1, owners[item]!)));
  }
  return shown > 0 && customers > 0 ? bits / shown : undefined;
}
