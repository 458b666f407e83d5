import { momentOf } from '../operators/date.js';
import { decimalOf } from '../operators/decimal.js';
import { durationOf } from '../operators/duration.js';
import { readMoney } from '../operators/money.js';
import { operatorOf } from '../rule.js';
import type { ArgumentKind } from './operator-entry.js';

interface Kind {
  /** Whether a value that is written out in the rule is of the kind. */
  fits(value: unknown): boolean;
  message: string;
  remedy: string;
}

const kinds: Readonly<Record<Exclude<ArgumentKind, 'name'>, Kind>> = {
  date: {
    fits: value => momentOf(value) !== undefined,
    message: 'is no date.',
    remedy: 'Write a date as "2026-03-01", or with a time as "2026-03-01T09:30+01:00".',
  },
  duration: {
    fits: value => durationOf(value) !== undefined,
    message: 'is no duration.',
    remedy: 'Write it by ISO 8601: "P1Y2M3D" for a year, two months and three days, "PT4H30M" for hours and minutes.',
  },
  money: {
    fits: value => readMoney([value]) !== undefined,
    message: 'is no amount of money.',
    remedy: 'Write {"amount": "12.50", "currency": "EUR"}.',
  },
  decimal: {
    fits: value => decimalOf(value) !== undefined || readMoney([value]) !== undefined,
    message: 'is no number.',
    remedy: 'Write a number such as 1.19, or as text "1.19".',
  },
  places: {
    fits: value => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 20,
    message: 'is no number of places.',
    remedy: 'Write a whole number from 0 to 20.',
  },
};

/** What is wrong with an argument, as far as that can be seen before it is computed. */
export function argumentFault(arg: unknown, kind: ArgumentKind | undefined): Omit<Kind, 'fits'> | undefined {
  if (kind === undefined || kind === 'name' || operatorOf(arg) !== undefined) return undefined;
  const { fits, message, remedy } = kinds[kind];
  return fits(arg) ? undefined : { message: `${(JSON.stringify(arg) ?? 'That').slice(0, 60)} ${message}`, remedy };
}
