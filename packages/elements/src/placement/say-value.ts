/** More than this many is a moment, not a number of anything. */
const moments = 1e11;

/**
 * What a gate found, for the customer: counts and seconds as numbers, moments as days; `undefined` for what says nothing to
 * them, as the number they drew.
 */
export function sayValue(gate: string, value: unknown, locale: string): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || gate === 'sample') return undefined;
  if (Math.abs(value) > moments) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(value);
  const format: Intl.NumberFormatOptions =
    gate === 'scroll'
      ? { style: 'percent' }
      : /^(dwell|delay)$/.test(gate)
        ? { style: 'unit', unit: 'second', unitDisplay: 'long' }
        : {};
  return new Intl.NumberFormat(locale, { ...format, maximumFractionDigits: 0 }).format(value);
}
