import { atScale, type Decimal, decimalOf, decimalText } from './decimal.js';
import { type Money, paid, readMoney } from './money.js';
import type { Operator, Operators } from './operator.js';

/** Rounding of numbers, of decimal texts and of money to so many places, none by default. */
export const rounding: Operators = {
  'round-half-up': round(() => true),
  'round-half-even': round(digits => digits % 2n !== 0n),
};

/** @param awayAtHalf whether what is exactly half is rounded away from zero, asked with the digits that remain */
function round(awayAtHalf: (digits: bigint) => boolean): Operator {
  return ([value, places = 0]) => {
    if (!Number.isInteger(places) || (places as number) < 0 || (places as number) > 20) return undefined;
    const amounts = typeof value === 'object' ? readMoney([value]) : undefined;
    const decimal = amounts ? amounts.decimals[0] : decimalOf(value);
    if (!decimal) return undefined;
    const rounded = toPlaces(decimal, places as number, awayAtHalf);
    if (amounts) return paid(rounded, (value as Money).currency);
    return typeof value === 'number' ? Number(decimalText(rounded)) : decimalText(rounded);
  };
}

function toPlaces(decimal: Decimal, places: number, awayAtHalf: (digits: bigint) => boolean): Decimal {
  const cut = atScale(decimal, places);
  if (places >= decimal.scale) return cut;
  const rest = decimal.digits - atScale(cut, decimal.scale).digits;
  const [left, half] = [rest < 0n ? -rest : rest, 5n * 10n ** BigInt(decimal.scale - places - 1)];
  const away = left > half || (left === half && awayAtHalf(cut.digits));
  return away ? { ...cut, digits: cut.digits + (decimal.digits < 0n ? -1n : 1n) } : cut;
}
