/**
 * A place in a video as players write it, for example "1:05" or "1:02:09", in the digits of the locale.
 *
 * @param seconds parts of a second are left out
 */
export function formatClock(seconds: number, locale: string): string {
  const total = Math.floor(seconds);
  const hours = Math.floor(total / 3600);
  const parts = [...(hours ? [hours] : []), Math.floor(total / 60) % 60, total % 60];
  const write = (value: number, index: number) =>
    new Intl.NumberFormat(locale, { minimumIntegerDigits: index ? 2 : 1, useGrouping: false }).format(value);
  return parts.map(write).join(':');
}
