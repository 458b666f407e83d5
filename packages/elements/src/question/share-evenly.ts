/** Shares out 100 points in whole numbers; what cannot be shared evenly goes to the first. */
export function shareEvenly(ids: readonly string[]): Record<string, number> {
  const count = ids.length;
  const left = 100 % count;
  return Object.fromEntries(ids.map((id, index) => [id, Math.floor(100 / count) + (index < left ? 1 : 0)]));
}
