const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/**
 * A duration in words, without `Intl.DurationFormat`, which not all browsers have.
 *
 * @param duration by ISO 8601, such as `P1Y6M`: years, months, weeks, days
 */
export function formatDuration(duration: string, locale: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: units[unit as keyof typeof units],
      unitDisplay: 'long',
    }).format(Number(count)),
  );
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
}
