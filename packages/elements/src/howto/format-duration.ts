/**
 * A length of time in the locale's own words, for example "1 min 12 sec".
 *
 * @param seconds rounded to full seconds; from an hour on the seconds are left out
 */
export function formatDuration(seconds: number, locale: string): string {
  const total = Math.round(seconds);
  return Object.entries({
    hour: total / 3600,
    minute: (total / 60) % 60,
    second: total < 3600 ? total % 60 : 0,
  })
    .filter(([unit, amount]) => amount >= 1 || (!total && unit === 'second'))
    .map(([unit, amount]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.floor(amount)),
    )
    .join(' ');
}
