import { atScale, type Decimal, decimalOf, decimalText } from './decimal.js';
import { type Money, paid, readMoney } from './money.js';
import type { Operator, Operators } from './operator.js';

/** Rounding of numbers, of decimal texts and of money to so many places, none by default. */
export const rounding: Operators = {
  'round-half-up': round((rest, half) => rest >= half),
  'round-half-even': round((rest, half, digits) => rest > half || (rest === half && digits % 2n !== 0n)),
  'round-up': round(rest => rest > 0n),
  'round-down': round(() => false),
};

/** Whether to go away from zero, from what is cut off, half a place of it, and the digits that remain. */
type Away = (rest: bigint, half: bigint, digits: bigint) => boolean;

function round(away: Away): Operator {
  return ([value, places = 0]) => {
    if (!Number.isInteger(places) || (places as number) < 0 || (places as number) > 20) return undefined;
    const amounts = typeof value === 'object' ? readMoney([value]) : undefined;
    const decimal = amounts ? amounts.decimals[0] : decimalOf(value);
    if (!decimal) return undefined;
    const rounded = toPlaces(decimal, places as number, away);
    if (amounts) return paid(rounded, (value as Money).currency);
    return typeof value === 'number' ? Number(decimalText(rounded)) : decimalText(rounded);
  };
}

function toPlaces(decimal: Decimal, places: number, away: Away): Decimal {
  const cut = atScale(decimal, places);
  if (places >= decimal.scale) return cut;
  const rest = decimal.digits - atScale(cut, decimal.scale).digits;
  const [left, half] = [rest < 0n ? -rest : rest, 5n * 10n ** BigInt(decimal.scale - places - 1)];
  return away(left, half, cut.digits) ? { ...cut, digits: cut.digits + (decimal.digits < 0n ? -1n : 1n) } : cut;
}
