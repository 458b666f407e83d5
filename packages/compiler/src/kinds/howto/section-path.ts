/**
 * The sections that one stands in, outermost first, itself last.
 *
 * @param around the section around each
 */
export function sectionPath(id: string, around: ReadonlyMap<string, string | undefined>): string[] | 'circle' {
  const way = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && around.has(at); at = around.get(at)) {
    if (way.has(at)) return 'circle';
    way.add(at);
  }
  return [...way].reverse();
}
