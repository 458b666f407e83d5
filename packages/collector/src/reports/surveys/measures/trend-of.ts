import { changePoints, type Tally } from '@docent/engine';
import { tell } from '../../learning/tell.js';
import type { ScoreCount } from '../count/count-scores.js';
import type { PeriodLength } from '../../start-of-period.js';
import type { Trend } from '../surveys-report.js';
import { periodOf, type Scoring } from './score-figures.js';

/** Periods that are told; the latest are. */
const mostPeriods = 120;

/** A score by period, and where it changed; absent where all answered in one period. */
export function trendOf(scores: readonly ScoreCount[], scoring: Scoring, length: PeriodLength): Trend | undefined {
  const marks = new Map<string, { value: number; count: number }[]>();
  for (const { count, from, value } of scores) {
    const own = marks.get(from);
    if (own) own.push({ value, count });
    else marks.set(from, [{ value, count }]);
  }
  const inOrder: [string, Tally][] = [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-mostPeriods);
  if (inOrder.length < 2) return undefined;
  const changes = changePoints(inOrder.map(([, own]) => periodOf(own, scoring)));
  return {
    ...{ figure: scoring.name, unit: scoring.unit, length },
    periods: inOrder.map(([from, own]) => ({ from, estimate: tell(scoring.estimate(own)) })),
    changes: changes.flatMap(({ at, change, p }) =>
      change.enough ? [{ from: inOrder[at]![0], p, change: tell(change) }] : [],
    ),
  };
}
