import { durationOf } from '@docent/engine';

const dayMs = 86_400_000;

/**
 * The moment before which everything has been kept for so long, by the calendar of UTC: of a month that has no such day, its
 * last one. `undefined` for what is no duration.
 *
 * @param keep a duration by ISO 8601, such as `P1Y6M`
 * @param now milliseconds since the epoch
 */
export function keptSince(keep: string, now: number): number | undefined {
  const duration = durationOf(keep);
  if (!duration) return undefined;
  const from = new Date(now);
  const day = from.getUTCDate();
  from.setUTCDate(1);
  from.setUTCMonth(from.getUTCMonth() - duration.months);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)).getUTCDate();
  from.setUTCDate(Math.min(day, last));
  return from.getTime() - duration.days * dayMs;
}
