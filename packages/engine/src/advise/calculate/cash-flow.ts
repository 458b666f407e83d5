import type { Money } from '../../rules/operators/money.js';
import type { Decimal } from '../../rules/operators/decimal.js';
import { add, multiply, subtract, told } from './amount.js';

/** Money, or plain numbers, by year. */
export interface CashFlow {
  years: readonly Year[];
  currency: string | undefined;
}

/** One year; year 0 is the start, when what is paid once is paid. */
export interface Year {
  year: number;
  cost: Decimal;
  benefit: Decimal;
  /** Since the start. */
  costs: Decimal;
  benefits: Decimal;
}

/** What a flow is made of. */
export interface Terms {
  once: Decimal;
  yearly: Decimal;
  benefit: Decimal;
  growth: Decimal;
  currency: string | undefined;
}

const one: Decimal = { digits: 1n, scale: 0 };
const zero: Decimal = { digits: 0n, scale: 0 };

/**
 * Cost and benefit of each year, the first as given, each later one grown: `yearly × (1 + growth)^(year − 1)`. Money is
 * rounded to whole cents year by year, or to the places in which it was given, so that what is shown adds up exactly; plain
 * numbers to twelve places.
 */
export function cashFlow({ benefit, currency, growth, once, yearly }: Terms, last: number): CashFlow {
  const places = currency === undefined ? 12 : Math.max(2, yearly.scale, benefit.scale);
  const years: Year[] = [{ year: 0, cost: once, benefit: zero, costs: once, benefits: zero }];
  let factor = one;
  for (let year = 1; year <= last; year++) {
    const [cost, gained] = [multiply(yearly, factor, places), multiply(benefit, factor, places)];
    const { benefits, costs } = years[year - 1] as Year;
    years.push({ year, cost, benefit: gained, costs: add(costs, cost), benefits: add(benefits, gained) });
    // Thirty places are far below a cent after fifty years, and bound the work.
    factor = multiply(factor, add(one, growth), 30);
  }
  return { years, currency };
}

/** A year as it is told. */
export interface Row {
  year: number;
  cost: number | Money;
  benefit: number | Money;
  /** Since the start: what it cost, or, where there are benefits, what was gained beyond that. */
  total: number | Money;
}

/** The years as they are told. */
export function rowsOf({ currency, years }: CashFlow, net: boolean): Row[] {
  return years.map(({ benefit, benefits, cost, costs, year }) => ({
    year,
    cost: told(cost, currency),
    benefit: told(benefit, currency),
    total: told(net ? subtract(benefits, costs) : costs, currency),
  }));
}
