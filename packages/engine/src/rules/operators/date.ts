import type { Duration } from './duration.js';

/** A date, or a date and time, by ISO 8601. */
export interface Moment {
  /** What a clock there shows, in milliseconds as if it were in UTC. */
  wall: number;
  /** How far the clock is ahead of UTC, in milliseconds. */
  offset: number;
  /** How the offset is written; `undefined` for a date alone. */
  zone: string | undefined;
}

const minute = 60_000;
const pattern =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?(Z|([+-])([01]\d|2[0-3]):([0-5]\d))?)?$/;

/**
 * Reads `2026-03-01`, `2026-03-01T09:30Z` or `2026-03-01T09:30:00.000+01:00`. A date alone is its midnight, and a time
 * without an offset is taken to be in UTC, so that a rule says the same everywhere.
 *
 * @returns `undefined` for what is none, such as the 30th of February
 */
export function momentOf(value: unknown): Moment | undefined {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (!match) return undefined;
  const [, date = '', hours, minutes, seconds = '0', fraction = '0', zone = 'Z', sign, ahead, beyond] = match;
  const day = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(day) || writeDate(day) !== date) return undefined;
  const time = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute + Number(seconds) * 1000 + Number(fraction);
  const offset = sign ? (Number(ahead) * 60 + Number(beyond)) * minute * (sign === '-' ? -1 : 1) : 0;
  return { wall: day + time, offset, zone: hours === undefined ? undefined : zone };
}

/** Writes it the way it was read, a date with a time added to it as date and time; `undefined` outside the years 0 to 9999. */
export function momentText({ wall, zone }: Moment): string | undefined {
  if (!(wall >= Date.parse('0000-01-01') && wall < Date.parse('9999-12-31') + 86_400_000)) return undefined;
  if (zone === undefined && wall % 86_400_000 === 0) return writeDate(wall);
  return new Date(wall)
    .toISOString()
    .replace('.000', '')
    .replace('Z', zone ?? 'Z');
}

/** Milliseconds since 1970 in UTC. */
export const instantOf = ({ wall, offset }: Moment): number => wall - offset;

/** Months first, where a day that a month does not have becomes its last, then days, then time. */
export function shift(moment: Moment, { months, days, seconds }: Duration, sign: number): Moment {
  const date = new Date(moment.wall);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + sign * months, 1);
  const last = new Date(date).setUTCMonth(date.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, new Date(last).getUTCDate()));
  return { ...moment, wall: date.getTime() + sign * (days * 86_400_000 + seconds * 1000) };
}

/** Whole months from one to the other, by the clock of the first. */
export function monthsBetween(from: Moment, to: Moment): number {
  if (instantOf(to) < instantOf(from)) return -monthsBetween(to, from) || 0;
  const [start, end] = [new Date(from.wall), new Date(instantOf(to) + from.offset)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const reached = shift(from, { months, days: 0, seconds: 0 }, 1);
  return reached.wall > end.getTime() ? months - 1 : months;
}

const writeDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
