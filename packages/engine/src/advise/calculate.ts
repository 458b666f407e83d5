import type { PublishedCalculator } from '@docent/schema';
import type { Money } from '../rules/operators/money.js';
import type { Guide, Situation } from './guide.js';
import { within } from './own.js';
import { readsOf } from './reads-of.js';
import { settle } from './settle.js';
import { amountOf, ratio, subtract, told } from './calculate/amount.js';
import { cashFlow, type Row, rowsOf, type Year } from './calculate/cash-flow.js';

/** What a calculator came to. */
export interface Calculated {
  id: string;
  type: PublishedCalculator['type'];
  /** Money where the inputs are; years for `payback`; 0.5 for a return of 50 %. */
  value: number | Money | string | undefined;
  /**
   * Why there is no value. `unknown`: something it takes is not known, or is no number; `currencies`: it would mix them;
   * `no-cost`: a return on nothing; `never`: not paid back within fifty years.
   */
  reason?: 'unknown' | 'currencies' | 'no-cost' | 'never';
  /** Year by year, from the start, year 0. */
  rows?: Row[];
  /** Ids of the assumptions, and of the questions, that it takes. */
  assumptions: string[];
  questions: string[];
}

/** A calculation looks no further ahead. */
export const maxYears = 50;

/**
 * What the calculators of an outcome come to. None of them discounts: a euro in three years counts as one today.
 *
 * - `total-cost`: `once + Σ yearly`
 * - `return-on-investment`: `(Σ benefit − cost) ÷ cost`, where cost is the total cost; net benefits over costs, as J. J.
 *   Phillips, Return on Investment in Training and Performance Improvement Programs (2003), has it
 * - `payback`: years until the benefit so far has paid for the cost so far, `once` and `yearly`, even within each year; the
 *   payback rule of Brealey, Myers and Allen, Principles of Corporate Finance, chapter "Net present value and other criteria"
 * - `formula`: the value of its rule
 *
 * Exact for money and for decimal numbers. A number beside money is taken to be in the same currency.
 */
export function calculate(guide: Guide, situation: Situation, outcomeId: string): Calculated[] {
  const { ask } = settle(guide, situation);
  return guide.calculators
    .filter(({ outcomes }) => !outcomes || outcomes.includes(outcomeId))
    .map(calculator => {
      const { benefit, growth, id, once, type, value, yearly, years } = calculator;
      const rules = [benefit, growth, once, value, yearly, years];
      return {
        id,
        type,
        ...(type === 'formula' ? formula(ask.value(value)) : flow(calculator, ask.value)),
        assumptions: [...readsOf(rules, guide, 'assumptions')],
        questions: [...readsOf(rules, guide)],
      };
    });
}

type Result = Pick<Calculated, 'value' | 'reason' | 'rows'>;

const none = (reason: NonNullable<Calculated['reason']>): Result => ({ value: undefined, reason });

function formula(value: unknown): Result {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return { value };
  return amountOf(value)?.currency === undefined ? none('unknown') : { value: value as Money };
}

function flow(calculator: PublishedCalculator, valueOf: (rule: unknown) => unknown): Result {
  const { type } = calculator;
  const net = type !== 'total-cost';
  const read = (rule: unknown) => amountOf(valueOf(rule));
  const [once, yearly] = [read(calculator.once ?? 0), read(calculator.yearly ?? 0)];
  const benefit = net ? read(calculator.benefit) : read(0);
  const [growth, span] = [read(calculator.growth ?? 0), valueOf(calculator.years ?? 3)];
  if (!once || !yearly || !benefit || !growth || typeof span !== 'number') return none('unknown');
  const currencies = new Set([once, yearly, benefit].flatMap(({ currency }) => currency ?? []));
  if (currencies.size > 1) return none('currencies');
  const [currency] = currencies;
  const terms = { once: once.value, yearly: yearly.value, benefit: benefit.value, growth: growth.value, currency };
  const years = within(Math.round(span), 1, maxYears);
  if (type === 'payback') {
    const whole = cashFlow(terms, maxYears);
    const value = payback(whole.years);
    const shown = { ...whole, years: whole.years.slice(0, Math.max(years, Math.ceil(value ?? 0)) + 1) };
    return { ...(value === undefined ? none('never') : { value }), rows: rowsOf(shown, net) };
  }
  const cash = cashFlow(terms, years);
  const { benefits, costs } = cash.years[years] as Year;
  const rows = rowsOf(cash, net);
  if (!net) return { value: told(costs, currency), rows };
  return { ...(costs.digits > 0n ? { value: ratio(subtract(benefits, costs), costs) } : none('no-cost')), rows };
}

function payback(years: readonly Year[]): number | undefined {
  const at = years.findIndex(({ benefits, costs }) => subtract(benefits, costs).digits >= 0n);
  const [before, reached] = [years[at - 1], years[at]];
  if (!reached || !before) return reached && 0;
  const missing = subtract(before.costs, before.benefits);
  return before.year + ratio(missing, subtract(reached.benefit, reached.cost));
}
