/** A decimal number without rounding: `digits` times ten to the power of minus `scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** Longer numbers are no amounts, and calculating with them would take long. */
const pattern = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:e([+-]\d{1,2}))?$/;

/**
 * Reads a number or a text such as `"12.50"`. A number counts as it is written: 0.1 is exactly one tenth.
 *
 * @returns `undefined` for what is no such number
 */
export function decimalOf(value: unknown): Decimal | undefined {
  const [, sign = '', whole, fraction = '', exponent = '0'] =
    typeof value === 'number' || typeof value === 'string' ? (pattern.exec(String(value)) ?? []) : [];
  if (whole === undefined) return undefined;
  const read = { digits: BigInt(sign + whole + fraction), scale: fraction.length - Number(exponent) };
  return read.scale < 0 ? atScale(read, 0) : read;
}

/** The same number, or with fewer places the next one towards zero. */
export function atScale({ digits, scale }: Decimal, wanted: number): Decimal {
  const factor = 10n ** BigInt(Math.abs(wanted - scale));
  return { digits: wanted < scale ? digits / factor : digits * factor, scale: wanted };
}

/** Both with as many places as the one that has more. */
export function alignDecimals(a: Decimal, b: Decimal): [Decimal, Decimal] {
  const scale = Math.max(a.scale, b.scale);
  return [atScale(a, scale), atScale(b, scale)];
}

/** As text, with all its places. */
export function decimalText({ digits, scale }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const split = text.length - scale;
  return (digits < 0n ? '-' : '') + text.slice(0, split) + (scale ? `.${text.slice(split)}` : '');
}
