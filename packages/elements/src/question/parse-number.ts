/**
 * Reads a number as people write it where this locale is spoken: with or without groups of thousands, in Western or Arabic
 * digits. What can only be a decimal sign is one, whichever the locale has.
 *
 * @param locale BCP 47 tag
 * @returns the number as a decimal text such as `1234.5`; `undefined` when it is none
 */
export function parseNumber(text: string, locale: string): string | undefined {
  const plain = text
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[\s'’٬_]/g, '')
    .replace(/^[−-]/, '-')
    .replace('٫', '.');
  const comma = new Intl.NumberFormat(locale).formatToParts(0.5).some(({ value }) => value === ',');
  const groups = comma ? /\.(?=\d{3}(?!\d))/g : /,(?=\d{3}(?!\d))/g;
  const number = plain.replace(groups, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(number) ? number.replace(/^(-?)0+(?=\d)/, '$1') : undefined;
}
