import type { Ask } from '../create-ask.js';
import type { Guide } from '../guide.js';
import { readsOf } from '../reads-of.js';

/** More than this many values of one question are not looked at. */
const maxLiterals = 100;

/** All rules of a guide from which advice follows. */
export function rulesOf({ conditions, criteria, outcomes, questions, values }: Guide): unknown[] {
  return [
    ...questions.flatMap(({ options = [], relevant }) => [relevant, ...options.map(({ possible }) => possible)]),
    ...criteria.flatMap(({ adjust = [] }) => adjust.map(({ when }) => when)),
    ...outcomes.flatMap(({ requires, scores }) => [
      ...requires.map(({ when }) => when),
      ...Object.values(scores).map(({ value }) => value),
    ]),
    ...Object.values(conditions).map(({ when }) => when),
    ...Object.values(values).map(({ value }) => value),
  ].filter(rule => typeof rule === 'object' && rule !== null);
}

/**
 * What is written in the rules that read the answer to a question: the numbers and texts, among them those it is compared
 * with, and the assumptions they name.
 */
export function literalsFor(guide: Guide, reads: Ask['reads'], question: string): (number | string)[] {
  const found = new Set<number | string>();
  const visit = (part: unknown): void => {
    if (found.size >= maxLiterals) return;
    if (typeof part === 'number' || typeof part === 'string') found.add(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  for (const rule of rulesOf(guide)) {
    if (!reads(rule).has(question)) continue;
    visit(rule);
    const named = readsOf(rule, guide, 'assumptions');
    for (const { id, value } of guide.assumptions) if (named.has(id)) found.add(value);
  }
  return [...found];
}
