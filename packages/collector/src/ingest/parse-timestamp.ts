/** RFC 3339 date and time: full date, full time, an offset. */
const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** The same with the expanded years of ISO 8601, which `Date.prototype.toISOString` writes beyond the year 9999. */
const expandedYear = /^[+-]\d{6}-\d\d-\d\d[Tt]/;

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2101, 0, 1) - 1;

/** A time as milliseconds since the epoch; or that it is none; or that no event can have happened then. */
export type ParsedTimestamp = number | 'malformed' | 'out-of-range';

/** Reads an RFC 3339 time of the years 2000 to 2100. A leap second counts as the second before it, for want of a better one. */
export function parseTimestamp(text: string): ParsedTimestamp {
  if (expandedYear.test(text)) return 'out-of-range';
  if (!rfc3339.test(text)) return 'malformed';
  // Date.parse takes the 31st of February for the 3rd of March; the calendar does not.
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return 'malformed';
  const time = Date.parse(
    `${day}T${text
      .slice(11)
      .toUpperCase()
      .replace(/:60(?=[.Z+-])/, ':59')}`,
  );
  if (Number.isNaN(time)) return 'malformed';
  return time < earliest || time > latest ? 'out-of-range' : time;
}
