import { quote } from '../../../problems/quote.js';
import type { CheckContext } from '../../kind-compiler.js';
import type { GuideModel } from './create-model.js';
import type { Assignment } from './variable.js';
import { survey } from './survey.js';
import { smallest, told, written } from './witness.js';

/** Warns of outcomes that are better than all others, or worse than some other, in every criterion, whatever is answered. */
export function lintDominance(
  { guide, space, outcomes, deciding, advise }: GuideModel,
  report: CheckContext['report'],
): void {
  if (outcomes.length < 2) return;
  const worse = new Map<number, { by: number; assignment: Assignment }>();
  const seen = new Set<number>();
  const contested = new Set<number>();
  const notBest = new Set<number>();
  const search = survey(space, deciding, assignment => {
    const stands = outcomes.map(({ rank, merits }) => ({ rank: rank(assignment), merits: merits(assignment) }));
    stands.forEach((own, index) => {
      const others = stands.flatMap((other, at) => (at === index || other.rank === 0 ? [] : [{ ...other, at }]));
      if (own.rank < 2 || others.some(other => !dominates(own.merits, other.merits))) notBest.add(index);
      if (own.rank > 0 && others.length > 0) contested.add(index);
      if (own.rank === 0 || (seen.has(index) && !worse.has(index))) return;
      const better = others.find(other => other.rank >= own.rank && dominates(other.merits, own.merits));
      if (!better) worse.delete(index);
      else if (!seen.has(index)) worse.set(index, { by: better.at, assignment: assignment.slice() });
      seen.add(index);
    });
  });

  /** The fewest answers with which the engine, too, puts one behind the other in every criterion. */
  const witness = (assignment: Assignment, [behind, ahead]: readonly [number, number]): string => {
    const shows = (answers: object): boolean => {
      const advised = advise({ ...answers }).outcomes;
      const [low, high] = [behind, ahead].map(at => advised.find(({ id }) => id === outcomes[at]!.id)!);
      const merits = guide.criteria.map(({ id }) =>
        [low, high].map(outcome => outcome!.contributions.find(({ criterion }) => criterion === id)?.merit ?? 0),
      );
      return (
        low!.status !== 'excluded' &&
        high!.status === 'possible' &&
        dominates(
          merits.map(([, b]) => b!),
          merits.map(([a]) => a!),
        )
      );
    };
    return written(smallest(space.answersOf(assignment), shows));
  };

  for (const [index, { by, assignment }] of worse) {
    const message = `The outcome ${quote(outcomes[index]!.id)} is never the best: wherever it is possible, another is as good in every criterion and better in one; ${quote(outcomes[by]!.id)} is ${witness(assignment, [index, by])}. ${told(search)}`;
    report(
      'outcome-dominated',
      ['outcomes', index],
      message,
      'Add a criterion that speaks for it, or correct its scores.',
    );
  }
  outcomes.forEach(({ id }, index) => {
    if (notBest.has(index) || !contested.has(index)) return;
    const message = `The outcome ${quote(id)} is the best in every criterion, whatever is answered: no question can change the advice. ${told(search)}`;
    report(
      'outcome-dominates',
      ['outcomes', index],
      message,
      'Add a criterion that speaks for another, or correct its scores.',
    );
  });
}

/** Whether something is at least as good in every criterion and better in one. */
function dominates(one: readonly number[], other: readonly number[]): boolean {
  return one.every((merit, index) => merit >= other[index]!) && one.some((merit, index) => merit > other[index]!);
}
