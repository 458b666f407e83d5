import type { Guide } from '@docent/engine';

/** How good a score is, 0 to 1,000, as the engine has it. */
export function meritAt(
  { direction, from, to }: Guide['criteria'][number],
  marks: number | undefined,
  value: (() => unknown) | undefined,
): number {
  if (!value) return Math.round((marks ?? 0) * 100);
  const found = value();
  const amount = typeof found === 'object' && found !== null ? (found as { amount?: unknown }).amount : found;
  const number = amount === null || amount === '' ? NaN : Number(amount);
  const share = (Math.min(Math.max(number, from), to) - from) / (to - from);
  return Math.round(1000 * (direction === 'lower' ? 1 - share : share)) || 0;
}
