import type { PublishedQuestion } from '@docent/schema';

/** The answers of a question with numbers, amounts or dates, counted from 0. */
export interface Scale {
  /** The last place. */
  last: number;
  answerAt(place: number): unknown;
  /** The place of an answer; `undefined` when it is not on the scale. */
  placeOf(answer: unknown): number | undefined;
  /** Places worth looking at: both ends, those at and beside what rules compare with, and some evenly between. */
  probes: readonly number[];
}

const day = 86_400_000;
/** Evenly spread probes. */
const spread = 16;

/**
 * A scale from the least to the greatest answer; where the question leaves that open, one that holds what the rules compare
 * with and what was answered, with as much room again on both sides, and ten years for dates.
 *
 * @param literals what is written in the rules that read the answer
 * @returns `undefined` for questions of other types
 */
export function scaleOf(
  question: PublishedQuestion,
  literals: readonly (number | string)[],
  answered: unknown,
  now: string,
): Scale | undefined {
  const { currency, type } = question;
  if (type !== 'date' && type !== 'number' && type !== 'range' && type !== 'money') return undefined;
  const isDate = type === 'date';
  const step = isDate ? 1 : (question.step ?? (type === 'money' ? 0.01 : 1));
  const numberOf = (value: unknown): number =>
    isDate ? Date.parse(String(value).slice(0, 10)) / day : value === '' || value === null ? NaN : Number(value);
  const given = (type === 'money' ? (answered as { amount?: unknown } | undefined)?.amount : answered) ?? NaN;
  const compared = literals.filter(value => !isDate || /^\d{4}-\d\d-\d\d/.test(String(value))).map(numberOf);
  const known = [...compared, numberOf(given), ...(isDate ? [numberOf(now)] : [0])].filter(Number.isFinite);
  const room = isDate ? 3653 : Math.max(...known.map(Math.abs), 10 * step);
  const bound = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : numberOf(value));
  const [low, high] = isDate
    ? [bound(question.earliest, Math.min(...known) - room), bound(question.latest, Math.max(...known) + room)]
    : [
        bound(
          question.minimum,
          type === 'range' ? 0 : type === 'money' ? 0 : Math.min(...known) - (Math.min(...known) < 0 ? room : 0),
        ),
        bound(question.maximum, type === 'range' ? 100 : Math.max(...known) + room),
      ];
  const least = Number.isFinite(low) ? low : 0;
  const last = Math.max(0, Math.min(Math.floor((high - least) / step + 1e-9), 1e9)) || 0;
  const places = Math.max(decimals(step), decimals(least), type === 'money' ? 2 : 0);
  const near = (value: number): number[] => [-1, 0, 1].map(by => Math.round((value - least) / step) + by);
  const even = Array.from({ length: spread + 1 }, (_, at) => Math.round((last * at) / spread));
  const probes = new Set([...compared.flatMap(near), ...even].filter(place => place >= 0 && place <= last));
  return {
    last,
    probes: [...probes].sort((a, b) => a - b),
    answerAt(place) {
      const value = (least + place * step).toFixed(places);
      if (isDate) return new Date(Number(value) * day).toISOString().slice(0, 10);
      return type === 'money' ? { amount: value, currency: currency ?? 'EUR' } : Number(value);
    },
    placeOf(answer) {
      const value = numberOf(type === 'money' ? (answer as { amount?: unknown } | null)?.amount : answer);
      const place = Math.round((value - least) / step);
      return answer !== null && place >= 0 && place <= last ? place : undefined;
    },
  };
}

function decimals(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  return Math.min(fraction.length, 6);
}
