/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** The UTC calendar day of a moment, as `2026-11-22`. @param at milliseconds since the epoch */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
