/** A position as players write it, for example "1:05" or "1:00:05", in the digits of the locale. */
export function formatClock(seconds: number, locale: string): string {
  const total = Math.floor(Number.isFinite(seconds) ? seconds : 0);
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return parts
    .slice(parts[0] ? 0 : 1)
    .map((part, index) => part.toLocaleString(locale, { minimumIntegerDigits: index ? 2 : 1 }))
    .join(':');
}
