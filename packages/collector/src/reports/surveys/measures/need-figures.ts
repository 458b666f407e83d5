import { allocationMeans, type Estimate, importancePerformance, type NeedMarks } from '@docent/engine';
import { tell } from '../../learning/tell.js';
import type { SharedAnswer } from '../count/read-shared.js';
import type { Figure, Unit } from '../surveys-report.js';

/** As many as anybody compares; a hostile client has no end of them. */
const mostNeeds = 30;
const mostAlternatives = 10;

/** How points are shared among needs, most first. */
export function allocationFigures(answers: readonly SharedAnswer[]): Figure[] {
  const needs = mostNamed(
    answers.map(({ values }) => Object.keys(values)),
    mostNeeds,
  );
  return allocationMeans(
    answers.map(({ values }) => values),
    needs,
  )
    .sort((a, b) => b.points.value - a.points.value)
    .map(({ need, points }) => ({ name: 'points', about: need, unit: 'points', estimate: tell(points) }));
}

/**
 * Importance and performance of each need. Rows are named `<need>/importance`, `<need>/us` and `<need>/<alternative>`, with marks from 0 to
 * 10.
 */
export function needFigures(answers: readonly SharedAnswer[]): Figure[] {
  const parsed = answers.map(({ values }) =>
    Object.entries(values).flatMap(([key, mark]) => {
      const [, need, who] = /^([^/]{1,64})\/([^/]{1,64})$/.exec(key) ?? [];
      return need !== undefined && who !== undefined ? [{ need, who, mark }] : [];
    }),
  );
  const needs = mostNamed(
    parsed.map(own => own.map(({ need }) => need)),
    mostNeeds,
  );
  const alternatives = mostNamed(
    parsed.map(own => own.flatMap(({ who }) => (who === 'importance' || who === 'us' ? [] : [who]))),
    mostAlternatives,
  );
  const customers = parsed.map(own => {
    const marks = new Map<string, NeedMarks & { performance: Record<string, number> }>();
    for (const { mark, need, who } of own) {
      const one = marks.get(need) ?? { performance: {} };
      marks.set(need, one);
      if (who === 'importance') one.importance = mark;
      else Object.defineProperty(one.performance, who, { value: mark, enumerable: true });
    }
    return marks;
  });
  return importancePerformance(customers, needs, { us: 'us', alternatives }).flatMap(found => {
    const { ahead, gap, importance, lead, matters, need, performance, quadrant } = found;
    const figure = (name: string, unit: Unit, estimate: Estimate, which?: string): Figure => ({
      ...{ name, about: need, unit, estimate: tell(estimate) },
      ...(which !== undefined && { which }),
    });
    return [
      { ...figure('importance', 'mean', importance), ...(quadrant && { quadrant }) },
      ...performance.map(({ marks, who }) => figure('performance', 'mean', marks, who)),
      figure('importance less our performance', 'difference', gap),
      ...lead.map(({ difference, who }) => figure('our performance less that of', 'difference', difference, who)),
      figure('importance less that of all needs', 'difference', matters),
      figure(alternatives.length ? 'ahead of the alternatives' : 'better than on all needs', 'difference', ahead),
    ];
  });
}

/** The names that most customers have, in the order of their names. */
function mostNamed(lists: readonly (readonly string[])[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name)
    .sort();
}
