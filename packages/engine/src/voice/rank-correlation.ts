/**
 * Spearman's rank correlation (1904), ties by their mean rank; `undefined` where one of the two does not vary.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const [x, y] = [ranksOf(pairs.map(([one]) => one)), ranksOf(pairs.map(([, other]) => other))];
  const middle = (pairs.length + 1) / 2;
  let [both, ofX, ofY] = [0, 0, 0];
  x.forEach((rank, at) => {
    both += (rank - middle) * (y[at]! - middle);
    ofX += (rank - middle) ** 2;
    ofY += (y[at]! - middle) ** 2;
  });
  return ofX > 0 && ofY > 0 ? both / Math.sqrt(ofX * ofY) : undefined;
}

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}
