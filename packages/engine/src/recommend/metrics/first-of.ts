/**
 * The k items with the highest scores, best first: full ranking, none is left out but what was seen. Of the same score, the one with the
 * lower number comes first, whatever k is.
 *
 * @param scores by item; NaN ranks last of all
 * @param seen whether somebody has it already
 */
export function firstOf(scores: ArrayLike<number>, seen: (item: number) => boolean, k: number): Int32Array {
  const items: number[] = [];
  for (let item = 0; item < scores.length; item++) {
    const score = orderOf(scores[item]!);
    if (k === 0 || (items.length === k && score <= orderOf(scores[items[k - 1]!]!)) || seen(item)) continue;
    let place = Math.min(items.length, k - 1);
    for (; place > 0 && orderOf(scores[items[place - 1]!]!) < score; place--) items[place] = items[place - 1]!;
    items[place] = item;
  }
  return Int32Array.from(items);
}

function orderOf(score: number): number {
  return Number.isNaN(score) ? -Infinity : score;
}
