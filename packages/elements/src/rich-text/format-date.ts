/**
 * A calendar date in words, the same day everywhere; what is no date stays as it is.
 *
 * @param date ISO 8601 or milliseconds since the epoch
 */
export function formatDate(date: string | number, locale: string): string {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  } catch {
    return String(date);
  }
}
