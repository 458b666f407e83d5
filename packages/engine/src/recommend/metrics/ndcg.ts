/**
 * Discounted cumulative gain: each gain divided by the binary logarithm of its place plus one (Järvelin and Kekäläinen, 2002, with the
 * discount from the first place on, as everybody has it since Burges et al., 2005; gains as they are, not two to their power).
 *
 * @param gains by place, the first first
 */
export function discountedGain(gains: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < gains.length; place++) sum += gains[place]! / Math.log2(place + 2);
  return sum;
}

/**
 * Normalised discounted cumulative gain at k, with a gain of 1 for whatever is relevant: what the order is worth, against the best
 * order that there is, which has min(k, relevant) hits first (Liang et al., 2018, 4.2).
 *
 * @param ranking items, best first, without those that somebody had already
 * @param relevant what they took later
 * @returns 0 to 1; `undefined` where nothing is relevant, or k is 0
 */
export function ndcg(ranking: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number | undefined {
  const most = Math.min(k, relevant.size);
  if (most === 0) return undefined;
  const gains = Array.from({ length: Math.min(k, ranking.length) }, (_, place) =>
    Number(relevant.has(ranking[place]!)),
  );
  return discountedGain(gains) / discountedGain(new Array<number>(most).fill(1));
}
