import { alignDecimals, atScale, type Decimal, decimalOf, decimalText } from './decimal.js';
import type { Operator, Operators } from './operator.js';

/** An amount of money. */
export interface Money {
  /** A decimal number as text, such as `"12.50"`. */
  amount: string;
  /** A code of three letters, ISO 4217. */
  currency: string;
}

/** Amounts in one currency. */
export interface Amounts {
  currency: string;
  decimals: readonly Decimal[];
}

/** Calculations with money: exact, and never across currencies. */
export const money: Operators = {
  money: ([amount, currency]) => paid(decimalOf(amount), currency),
  'money+': sum(1n),
  'money-': sum(-1n),
  'money*': ([value, by]) => {
    const [one, factor] = [readMoney([value]), decimalOf(by)];
    const [amount] = one?.decimals ?? [];
    return amount && factor && paid(product(amount, factor), one?.currency);
  },
  'money/': ([value, by]) => {
    const [one, divisor] = [readMoney([value]), decimalOf(by)];
    const [amount] = one?.decimals ?? [];
    return amount && divisor?.digits ? paid(quotient(amount, divisor), one?.currency) : undefined;
  },
  'money<': compare((a, b) => a < b),
  'money<=': compare((a, b) => a <= b),
  'money>': compare((a, b) => a > b),
  'money>=': compare((a, b) => a >= b),
  'money=': compare((a, b) => a === b),
};

/** Reads amounts; `undefined` when one is none, or is in another currency than the others. */
export function readMoney(values: readonly unknown[]): Amounts | undefined {
  const currencies = new Set<unknown>();
  const decimals: Decimal[] = [];
  for (const value of values) {
    const { amount, currency } = (value ?? {}) as Partial<Money>;
    const read = decimalOf(amount);
    if (!read || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return undefined;
    decimals.push(read);
    currencies.add(currency);
  }
  return currencies.size === 1 ? { currency: String([...currencies][0]), decimals } : undefined;
}

/** Writes an amount. */
export function paid(amount: Decimal | undefined, currency: unknown): Money | undefined {
  const written = amount && { amount: decimalText(amount), currency: currency as string };
  return written && readMoney([written]) && written;
}

function sum(sign: bigint): Operator {
  return values => {
    const read = readMoney(values);
    if (!read) return undefined;
    const total = read.decimals.reduce((a, b) => {
      const [one, other] = alignDecimals(a, b);
      return { digits: one.digits + sign * other.digits, scale: one.scale };
    });
    // As with numbers, one amount alone is taken from nothing.
    return paid(values.length === 1 ? { ...total, digits: sign * total.digits } : total, read.currency);
  };
}

function product(amount: Decimal, factor: Decimal): Decimal {
  return tidy({ digits: amount.digits * factor.digits, scale: amount.scale + factor.scale }, amount.scale);
}

/** What a third is has no end: it is cut after twelve places, more than any rule of law or business rounds to. */
function quotient(amount: Decimal, divisor: Decimal): Decimal {
  const scale = Math.max(12, amount.scale);
  const { digits } = atScale(amount, scale + divisor.scale);
  return tidy({ digits: digits / divisor.digits, scale }, amount.scale);
}

/** Places that the calculation brought and that say nothing are left out. */
function tidy(result: Decimal, least: number): Decimal {
  while (result.scale > least && result.digits % 10n === 0n) result = atScale(result, result.scale - 1);
  return result;
}

function compare(holds: (a: bigint, b: bigint) => boolean): Operator {
  return values => {
    const { decimals = [] } = readMoney(values) ?? {};
    if (decimals.length < 2) return undefined;
    return decimals.every((decimal, index) => {
      const before = decimals[index - 1];
      if (!before) return true;
      const [a, b] = alignDecimals(before, decimal);
      return holds(a.digits, b.digits);
    });
  };
}
