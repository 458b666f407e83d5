import type { Guide } from '@docent/engine';
import { measureOf } from './measure.js';
import type { Thresholds } from './thresholds.js';

type Question = Guide['questions'][number];

/** Answers to try, and whether rules tell no others apart. */
export interface Candidates {
  candidates: readonly unknown[];
  exact: boolean;
  /** Whether scores are calculated from the answer. */
  counted: boolean;
}

/** Questions with more options than this are answered with some of the combinations only. */
const mostOptions = 5;

/** Answers to a question that rules may tell apart: options, and numbers, dates and amounts at and beside thresholds. */
export function candidatesOf(
  question: Question,
  guide: Guide,
  thresholdsOf: (question: Question) => Thresholds,
): Candidates {
  const { candidates, ...found } = answersTo(question, guide, thresholdsOf);
  return { candidates: question.optional ? [...candidates, null] : candidates, ...found };
}

function answersTo(question: Question, guide: Guide, thresholdsOf: (question: Question) => Thresholds): Candidates {
  const { type, options = [] } = question;
  const ids = options.map(({ id }) => id);
  if (type === 'choice') return { candidates: ids, exact: true, counted: false };
  if (type === 'yes-no') return { candidates: [true, false], exact: true, counted: false };
  if (type === 'choices') return subsets(ids, question);
  if (type === 'allocation') {
    const criteria = guide.criteria.map(({ id }) => id);
    const even = criteria.map((id, index) => [id, share(100, criteria.length, index)] as const);
    return {
      candidates: [Object.fromEntries(even), ...criteria.map(id => ({ [id]: 100 }))],
      exact: false,
      counted: true,
    };
  }
  const { constants, direct, counted } = thresholdsOf(question);
  if (type === 'text') {
    const texts = constants.filter(constant => typeof constant === 'string' && constant.trim() !== '');
    return { candidates: [...new Set(['other', ...texts])], exact: direct, counted };
  }
  return { candidates: aroundThresholds(question, constants, direct && !counted), exact: direct, counted };
}

function subsets(ids: readonly string[], { minimum = 0, maximum = ids.length }: Question): Candidates {
  const exact = ids.length <= mostOptions;
  const all = exact
    ? Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, index) => bits & (1 << index)))
    : [[], ids, ...ids.map(id => [id]), ...ids.map(id => ids.filter(other => other !== id)), ids.slice(0, minimum)];
  const fitting = all.filter(({ length }) => length >= minimum && length <= maximum);
  return { candidates: fitting.length > 0 ? fitting : [ids.slice(0, minimum)], exact, counted: false };
}

/** Numbers at the ends, and at each threshold and one step to both sides of it. */
function aroundThresholds(question: Question, constants: readonly unknown[], direct: boolean): unknown[] {
  const measure = measureOf(question);
  const places = constants.flatMap(constant => measure.placeOf(constant) ?? []);
  const most = measure.last ?? Math.max(measure.first ?? 0, ...places) + 100;
  const least = measure.first ?? Math.min(most, ...places) - 100;
  const tried = new Set<number>();
  const add = (place: number): void => void (place >= least && place <= most && tried.add(place));
  for (const place of [least, most]) add(place);
  for (const place of places)
    for (const near of [Math.floor(place), Math.ceil(place), Math.floor(place) - 1, Math.ceil(place) + 1]) add(near);
  // Where a rule calculates, thresholds lie anywhere: some numbers in between, near the lower end and evenly spread.
  for (let part = 1; part < 8 && !direct; part++) {
    add(least + Math.round(((most - least) * part) / 8));
    add(least + Math.round((most - least) / 3 ** part));
  }
  return [...tried].sort((a, b) => a - b).map(measure.answerAt);
}

function share(total: number, parts: number, index: number): number {
  return Math.floor(total / parts) + (index < total % parts ? 1 : 0);
}
