/** Under which value a time that somebody waited is counted: steps of a fifth, from a second on. */
export function waitingStep(milliseconds: number): string {
  return String(Math.round(4 * Math.log2(Math.max(0, milliseconds) / 1000 + 1)));
}

/**
 * The median of times that were counted by {@link waitingStep}, to within a tenth.
 *
 * @param steps how many there are of each
 * @returns seconds; undefined when there are none
 */
export function medianSeconds(steps: ReadonlyMap<string, number>): number | undefined {
  const sorted = [...steps].map(([step, count]) => [Number(step), count] as const).sort(([a], [b]) => a - b);
  let left = sorted.reduce((sum, [, count]) => sum + count, 0) / 2;
  const found = sorted.find(([, count]) => (left -= count) <= 0);
  return found && Math.round(2 ** (found[0] / 4) - 1);
}
