/** How many of the first k are relevant. */
export function hitsIn(ranking: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let hits = 0;
  for (let place = 0; place < Math.min(k, ranking.length); place++) if (relevant.has(ranking[place]!)) hits++;
  return hits;
}
