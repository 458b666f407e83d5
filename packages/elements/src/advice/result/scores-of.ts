import type { Advised, Contribution, OutcomeAdvised } from '@docent/engine/advise/advised.js';
import type { PublishedAdvice, PublishedCriterion } from '@docent/schema';

/** How an outcome does in a criterion, and what that counts for. */
export interface CriterionScore {
  criterion: PublishedCriterion;
  /** How good it is: marks out of ten. */
  merit: number;
  /** Whole points of weight. */
  weight: number;
  /** What it brings to the marks of the outcome. */
  marks: number;
  parts: readonly Contribution[];
}

/** The marks of an outcome by criterion, what brings most first. Together they are its marks. */
export function scoresOf(guide: PublishedAdvice, { weights }: Advised, outcome: OutcomeAdvised): CriterionScore[] {
  const total = Object.values(weights).reduce((sum, { points }) => sum + points, 0);
  return guide.criteria
    .map(criterion => {
      const parts = outcome.contributions.filter(part => part.criterion === criterion.id);
      const points = parts.reduce((sum, part) => sum + part.points, 0);
      const weight = weights[criterion.id]?.points ?? 0;
      return { criterion, merit: (parts[0]?.merit ?? 0) / 100, weight, marks: total && points / total / 100, parts };
    })
    .sort((a, b) => b.marks - a.marks);
}

/** Marks as they are shown: to a tenth, or to a hundredth where that would hide the difference. */
export function rounded(marks: number): number {
  const to = Math.abs(marks) < 0.1 ? 100 : 10;
  return Math.round(marks * to) / to;
}
