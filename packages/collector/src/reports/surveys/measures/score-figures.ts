import {
  customerEffort,
  customerSatisfaction,
  type Estimate,
  meanScore,
  momentsOf,
  netPromoterScore,
  type Period,
  type Tally,
} from '@docent/engine';
import type { Unit } from '../surveys-report.js';

/** How a type of question with marks is scored. */
export interface Scoring {
  name: string;
  unit: Unit;
  estimate(marks: Tally): Estimate;
  /** What one mark adds to the mean that the score is. */
  valueOf(mark: number): number;
}

/** The scores of a type of question, the one that is followed over time first; none of types without marks. */
export function scoringsOf(type: string, marks: Tally): readonly Scoring[] {
  if (type === 'nps') {
    const value = (mark: number): number => (mark >= 9 ? 100 : mark <= 6 ? -100 : 0);
    return [{ name: 'NPS', unit: 'score', estimate: netPromoterScore, valueOf: value }];
  }
  if (type === 'csat') {
    const share = { name: 'satisfied (4 or 5)', unit: 'share' as const, valueOf: (mark: number) => Number(mark >= 4) };
    return [
      { ...share, estimate: own => customerSatisfaction(own) },
      mean(own => meanScore(own, { least: 1, most: 5 })),
    ];
  }
  if (type === 'ces') return [mean(customerEffort)];
  // Without the survey's definition, how far a rating goes is what was given at most: to 5, or else to 10.
  if (type === 'rating') {
    const most = marks.some(({ value }) => value > 5) ? 10 : 5;
    return [mean(own => meanScore(own, { least: 1, most }))];
  }
  return type === 'number' ? [mean(meanScore)] : [];
}

/** The moments that a trend is made of. */
export function periodOf(marks: Tally, { valueOf }: Scoring): Period {
  return momentsOf(scored(marks, valueOf));
}

/** Marks as what they add to the score. */
export function scored(marks: Tally, valueOf: Scoring['valueOf']): Tally {
  return marks.map(({ count, value }) => ({ count, value: valueOf(value) }));
}

function mean(estimate: (marks: Tally) => Estimate): Scoring {
  return { name: 'mean', unit: 'mean', estimate: marks => estimate(marks), valueOf: mark => mark };
}
