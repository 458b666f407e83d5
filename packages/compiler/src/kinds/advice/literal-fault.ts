import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { QuestionDraft } from './guide-draft.js';

type Fault = { message: string; hint: string };

/** Why an answer can never be equal to, less than or among something that is written out in a rule. */
export function literalFault(
  value: unknown,
  { type, options, currency }: Pick<QuestionDraft, 'type' | 'options' | 'currency'>,
  fact: string,
): Fault | undefined {
  const never = (is: string, hint: string): Fault => ({
    message: `${quote(fact)} is ${is}, never ${quote(value)}.`,
    hint,
  });
  if (type === 'choice' || type === 'choices') {
    const ids = options?.flatMap(option => (option?.id === undefined ? [] : [option.id])) ?? [];
    if (ids.length === 0 || ids.includes(value as string)) return undefined;
    const some = `${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' …' : ''}`;
    return never('one of its options', `${didYouMean(String(value), ids)}Options are ${some}.`);
  }
  if (type === 'yes-no') return typeof value === 'boolean' ? undefined : never('true or false', 'Write true or false.');
  if (type === 'number' || type === 'range') {
    return typeof value === 'number' ? undefined : never('a number', 'Write a number, without quotation marks.');
  }
  if (type === 'date') {
    const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    return date ? undefined : never('a date', 'Write it as year-month-day, for example "2026-11-01".');
  }
  if (type === 'money') {
    const money = (value ?? {}) as { currency?: unknown };
    if (typeof money.currency !== 'string' || currency === undefined || money.currency === currency) return undefined;
    const message = `${quote(fact)} is in ${currency}, and is never compared with ${money.currency}.`;
    return { message, hint: `Write the amount in ${currency}.` };
  }
  return type === 'text' && typeof value !== 'string'
    ? never('a text', 'Write it between quotation marks.')
    : undefined;
}
