import type { Guide } from '@docent/engine';

/** The answers to a question that measures something, as whole numbers of steps. */
export interface Measure {
  /** Undefined: no end. */
  first: number | undefined;
  last: number | undefined;
  /** Where a number, date or amount stands, between steps as well; undefined for what is none. */
  placeOf(value: unknown): number | undefined;
  answerAt(place: number): unknown;
}

const day = 86_400_000;

/** Steps of numbers, of money (cents, unless it says otherwise) and of dates (days). */
export function measureOf(question: Guide['questions'][number]): Measure {
  const { type, earliest, latest } = question;
  if (type === 'date') {
    const placeOf = (value: unknown): number | undefined => {
      const time = typeof value === 'string' ? Date.parse(value.slice(0, 10)) : NaN;
      return Number.isNaN(time) ? undefined : time / day;
    };
    return {
      ...{ first: placeOf(earliest), last: placeOf(latest), placeOf },
      answerAt: place => new Date(place * day).toISOString().slice(0, 10),
    };
  }
  const isMoney = type === 'money';
  const [minimum, maximum] =
    type === 'range' ? [question.minimum ?? 0, question.maximum ?? 100] : [question.minimum, question.maximum];
  const step = question.step ?? (isMoney ? 0.01 : 1);
  const start = minimum ?? 0;
  const digits = Math.max(decimals(step), decimals(start));
  const valueAt = (place: number): number => Number((start + place * step).toFixed(digits));
  return {
    first: minimum === undefined ? undefined : 0,
    last: maximum === undefined ? undefined : Math.floor((maximum - start) / step + 1e-9),
    placeOf(value) {
      const amount = typeof value === 'object' && value !== null ? (value as { amount?: unknown }).amount : value;
      const number = typeof amount === 'string' && amount !== '' ? Number(amount) : amount;
      if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
      const place = (number - start) / step;
      return Math.abs(place - Math.round(place)) < 1e-9 ? Math.round(place) : place;
    },
    answerAt: place =>
      isMoney
        ? { amount: valueAt(place).toFixed(Math.max(2, digits)), currency: question.currency ?? 'EUR' }
        : valueAt(place),
  };
}

function decimals(number: number): number {
  const [, fraction = '', exponent = '0'] = /(?:\.(\d+))?(?:e(-?\d+))?$/.exec(String(number)) ?? [];
  return Math.min(6, Math.max(0, fraction.length - Number(exponent)));
}
