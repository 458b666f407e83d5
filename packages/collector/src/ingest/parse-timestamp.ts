/** RFC 3339 date and time: full date, full time, an offset; years also as ISO 8601 expands them beyond 9999. */
const rfc3339 =
  /^(\d{4}|[+-]\d{6})-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an RFC 3339 time, of any year that `Date` can hold: a clock that is wrong may show any. A leap second counts as
 * the second before it, for want of a better one.
 *
 * @returns milliseconds since the epoch; undefined when the text is no time
 */
export function parseTimestamp(text: string): number | undefined {
  const year = rfc3339.exec(text)?.[1];
  if (year === undefined) return undefined;
  // Date.parse takes the 31st of February for the 3rd of March; the calendar does not.
  const dayLength = year.length + '-MM-DD'.length;
  const day = text.slice(0, dayLength);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(canonicalDay(day))) return undefined;
  const clock = text
    .slice(dayLength + 1)
    .toUpperCase()
    .replace(/:60(?=[.Z+-])/, ':59');
  const time = Date.parse(`${day}T${clock}`);
  return Number.isNaN(time) ? undefined : time;
}

/** The day as `toISOString` writes it, which expands only the years that need it. */
function canonicalDay(day: string): string {
  return day.replace(/^\+00(?=\d{4}-)/, '');
}
