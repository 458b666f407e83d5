/** A plain object that holds others by name. */
export type Tree = Record<string, unknown>;

/** When a mark was made; what says no time, or none that can be compared, was made before everything else. */
export function timeOf(value: unknown): number {
  const at = (value as { at?: unknown } | null | undefined)?.at;
  return Number.isFinite(at) ? (at as number) : -Infinity;
}

/** Whether this holds marks by name, and is neither a mark itself nor a bare value. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && timeOf(value) === -Infinity;
