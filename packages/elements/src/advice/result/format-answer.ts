import type { PublishedQuestion } from '@docent/schema';
import { formatDate } from '../../rich-text/format-date.js';
import { formatValue } from '../../rich-text/format-value.js';
import type { AdviceView } from '../advice-view.js';

/** An amount of money in words. */
export function formatMoney(amount: unknown, currency: string, locale: string): string {
  return formatValue(amount, `currency:${currency}`, locale);
}

/** An answer, or something it is compared with, in the words of its question. */
export function formatAnswer(
  { guide, shownLocale, t }: Pick<AdviceView, 'guide' | 'shownLocale' | 't'>,
  { options = [], type, unit }: PublishedQuestion,
  answer: unknown,
): string {
  if (answer == null) return t('notKnown');
  const list = (words: string[]) => new Intl.ListFormat(shownLocale).format(words) || '–';
  const option = (id: unknown) => options.find(one => one.id === id)?.title ?? String(id);
  const number = (value: number) => new Intl.NumberFormat(shownLocale).format(value);
  if (typeof answer === 'boolean') return t(answer ? 'answerYes' : 'answerNo');
  if (Array.isArray(answer)) return list(answer.map(option));
  if (typeof answer === 'number') return unit ? t('amount', { number: answer, unit }) : number(answer);
  if (typeof answer === 'object') {
    const { amount, currency } = answer as { amount?: unknown; currency?: unknown };
    if (currency) return formatMoney(amount, String(currency), shownLocale);
    const points = answer as Record<string, number>;
    return list(
      guide.criteria.filter(({ id }) => points[id]).map(({ id, title }) => `${title} ${number(points[id]!)}`),
    );
  }
  return type === 'date' ? formatDate(String(answer), shownLocale) : option(answer);
}
