const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A duration in the largest unit that it is at least one of. */
export function writeDuration(seconds: number, locale: string): string {
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? units[3];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
    seconds / size,
  );
}
