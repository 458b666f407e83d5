/**
 * Parts options into sets, so that each is shown about equally often, and beside all others about equally often. The same options in
 * the same order give the same sets.
 *
 * @param size how many are in each set; `undefined`: one set of all
 * @param count how many sets. Default: as many as show each option twice
 */
export function setsOf(ids: readonly string[], size: number | undefined, count?: number): string[][] {
  if (size === undefined || size >= ids.length) return [[...ids]];
  const sets: string[][] = [];
  const shown = (id: string, others: readonly string[] = []): number =>
    sets.filter(set => set.includes(id) && others.every(other => set.includes(other))).length;
  for (let left = count ?? Math.ceil((2 * ids.length) / size); left > 0; left--) {
    const set: string[] = [];
    while (set.length < size) {
      const rank = (id: string) => shown(id) * 1000 + set.reduce((sum, other) => sum + shown(id, [other]), 0);
      const [next] = ids.filter(id => !set.includes(id)).sort((a, b) => rank(a) - rank(b));
      set.push(next!);
    }
    sets.push(set);
  }
  return sets;
}
