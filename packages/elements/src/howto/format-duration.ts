/**
 * A length of time in the locale's own words, for example "1 min 12 sec".
 *
 * @param seconds rounded to full seconds; from an hour on the seconds are left out
 */
export function formatDuration(seconds: number, locale: string): string {
  const total = Math.round(seconds);
  const hours = Math.floor(total / 3600);
  const parts: [number, string][] = [
    [hours, 'hour'],
    [Math.floor(total / 60) % 60, 'minute'],
    [hours ? 0 : total % 60, 'second'],
  ];
  return parts
    .filter(([amount, unit]) => amount || (!total && unit === 'second'))
    .map(([amount, unit]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(amount),
    )
    .join(' ');
}
