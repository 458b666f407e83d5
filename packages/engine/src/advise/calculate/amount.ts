import { alignDecimals, atScale, type Decimal, decimalOf, decimalText } from '../../rules/operators/decimal.js';
import type { Money } from '../../rules/operators/money.js';

/** A number without rounding, and in which currency it is when it is money. */
export interface Amount {
  value: Decimal;
  currency?: string;
}

/** @returns `undefined` for what is neither a number nor money */
export function amountOf(given: unknown): Amount | undefined {
  if (typeof given === 'number') {
    const value = decimalOf(given);
    return value && { value };
  }
  const { amount, currency } = (given ?? {}) as Partial<Money>;
  const value = decimalOf(amount);
  return value && typeof currency === 'string' ? { value, currency } : undefined;
}

/** As it is told: money as money, with cents, all else as a number. */
export function told(value: Decimal, currency: string | undefined): number | Money {
  if (currency === undefined) return Number(decimalText(value));
  return { amount: decimalText(atScale(value, Math.max(2, value.scale))), currency };
}

/** The sum, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [one, other] = alignDecimals(a, b);
  return { digits: one.digits + other.digits, scale: one.scale };
}

/** The difference, exactly. */
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, { ...b, digits: -b.digits });

/** The product, half a unit of the last place rounded away from zero; `places` is left as it is where nothing is lost. */
export function multiply(a: Decimal, b: Decimal, places: number): Decimal {
  const exact = { digits: a.digits * b.digits, scale: a.scale + b.scale };
  if (exact.scale <= places) return exact;
  const half = 5n * 10n ** BigInt(exact.scale - places - 1);
  return atScale({ ...exact, digits: exact.digits + (exact.digits < 0n ? -half : half) }, places);
}

/** How often the one goes into the other, as near as a number can say. */
export function ratio(a: Decimal, b: Decimal): number {
  const [one, other] = alignDecimals(a, b);
  // Sixteen digits are all that a number holds.
  return Number((one.digits * 10n ** 16n) / other.digits) / 1e16;
}
