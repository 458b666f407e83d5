import { formatDate } from './format-date.js';

/**
 * A value as its format says, written for a locale.
 *
 * @param format `text`, `number`, `percent` (0.5 is 50 %), `currency:EUR` (any ISO 4217 code) or `date` (ISO 8601 or
 *   milliseconds since the epoch); money in a currency of its own is written in that; an unknown format or a value that does not fit it is shown as plain text
 */
export function formatValue(value: unknown, format: string, locale: string): string {
  const [style, currency] = format.split(':');
  try {
    switch (style) {
      case 'number':
        return new Intl.NumberFormat(locale).format(Number(value));
      case 'percent':
        return new Intl.NumberFormat(locale, { style, maximumFractionDigits: 1 }).format(Number(value));
      case 'currency': {
        const money = (Object(value) === value ? value : { amount: value }) as { amount: unknown; currency?: string };
        const own = money.currency ?? currency ?? '';
        return new Intl.NumberFormat(locale, { style, currency: own }).format(Number(money.amount));
      }
      case 'date':
        return formatDate(value as string, locale);
    }
  } catch {
    // Falls through: a wrong currency code.
  }
  return String(value);
}
