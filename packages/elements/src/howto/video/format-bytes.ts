/** A size in the locale's own words, for example "12 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const large = bytes >= 1e6;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large && bytes < 1e7 ? 1 : 0,
  }).format(bytes / (large ? 1e6 : 1e3));
}
