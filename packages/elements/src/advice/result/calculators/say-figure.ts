import type { Calculated } from '@docent/engine/advise/calculate.js';
import type { PublishedAssumption, PublishedCalculator } from '@docent/schema';
import { formatValue } from '../../../rich-text/format-value.js';
import type { AdviceView } from '../../advice-view.js';
import { formatMoney } from '../format-answer.js';

/** A figure as its format says; money that is only a number is in the currency of the guide. */
export function sayFigure({ guide, shownLocale }: AdviceView, value: unknown, format: string): string {
  const { amount = value, currency = guide.currency } = Object(value) as { amount?: unknown; currency?: string };
  return format === 'money' ? formatMoney(amount, currency, shownLocale) : formatValue(value, format, shownLocale);
}

/** An assumption with its unit. */
export function sayAssumed(view: AdviceView, { format, unit }: PublishedAssumption, value: number): string {
  const said = sayFigure(view, value, format);
  return unit ? view.t('amount', { number: said, unit }) : said;
}

const formats = { 'total-cost': 'money', 'return-on-investment': 'percent', payback: 'years', formula: 'number' };

/** What a calculation comes to, in words. */
export function sayResult(view: AdviceView, calculator: PublishedCalculator, { reason, value }: Calculated): string {
  const format = calculator.format ?? formats[calculator.type];
  if (value === undefined) return view.t(`not-${reason}`);
  return format === 'years'
    ? view.t('paysBack', { count: Math.round(Number(value) * 10) / 10 })
    : sayFigure(view, value, format);
}
