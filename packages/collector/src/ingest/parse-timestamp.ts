/** RFC 3339 date and time: full date, full time, an offset; years also as ISO 8601 expands them beyond 9999. Year 0 has no sign. */
const rfc3339 =
  /^(?!-000000)(\d{4}|[+-]\d{6})-(0[1-9]|1[0-2])-(\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Milliseconds before and after 1970 that a `Date` can hold. */
const farthest = 8.64e15;

/**
 * Reads an RFC 3339 time, of any year that `Date` can hold: a clock that is wrong may show any. A leap second counts as
 * the second before it, for want of a better one. What is finer than milliseconds is cut off.
 *
 * Every message has a time, so this reckons by itself: to have `Date` read a text, and write it again to see whether there is
 * such a day, takes seven times as long.
 *
 * @returns milliseconds since the epoch; undefined when the text is no time
 */
export function parseTimestamp(text: string): number | undefined {
  const parts = rfc3339.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = parts;
  const date = new Date(0);
  const midnight = date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // The calendar has taken the 31st of February for the 3rd of March.
  if (date.getUTCDate() !== Number(day)) return undefined;
  const offset = sign === undefined ? 0 : Number(offsetHour) * 60 + Number(offsetMinute);
  const minutes = Number(hour) * 60 + Number(minute) + (sign === '-' ? offset : -offset);
  const milliseconds = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const time = midnight + minutes * 60_000 + Math.min(Number(second), 59) * 1000 + milliseconds;
  return Math.abs(time) <= farthest ? time : undefined;
}
