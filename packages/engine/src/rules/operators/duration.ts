/** A duration by ISO 8601: what is counted in months, what in days, and the rest in seconds. */
export interface Duration {
  months: number;
  days: number;
  seconds: number;
}

const pattern = /^(-?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Reads a duration such as `P1Y2M3DT4H`; `undefined` for what is none, or so long that it leads out of the calendar. */
export function durationOf(value: unknown): Duration | undefined {
  const match = typeof value === 'string' && value.length < 60 ? pattern.exec(value) : null;
  if (!match) return undefined;
  const sign = match[1] ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = Array.from(
    { length: 7 },
    (_, index) => sign * Number(match[index + 2] ?? 0),
  ) as [number, number, number, number, number, number, number];
  const read = { months: years * 12 + months, days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
  return Object.values(read).every(count => Math.abs(count) < 1e10) ? read : undefined;
}

/** Writes a duration; `undefined` when its parts have different signs, which ISO 8601 cannot say. */
export function durationText({ months, days, seconds }: Duration): string | undefined {
  const counts = [months, days, seconds];
  const negative = counts.some(count => count < 0);
  if (negative && counts.some(count => count > 0)) return undefined;
  const [m, d, s] = counts.map(Math.abs) as [number, number, number];
  const write = (parts: [number, string][]): string =>
    parts.map(([count, unit]) => (count ? count + unit : '')).join('');
  const date = write([
    [Math.trunc(m / 12), 'Y'],
    [m % 12, 'M'],
    [d, 'D'],
  ]);
  const time = write([
    [Math.trunc(s / 3600), 'H'],
    [Math.trunc(s / 60) % 60, 'M'],
    [s % 60, 'S'],
  ]);
  return `${negative ? '-' : ''}P${date}${time && `T${time}`}${date || time ? '' : '0D'}`;
}
