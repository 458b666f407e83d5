import { quote } from '../../../problems/quote.js';
import type { CheckContext } from '../../kind-compiler.js';
import type { GuideModel } from './create-model.js';
import { survey } from './survey.js';
import { told } from './witness.js';

/** Warns of criteria that never make a difference: without weight, or the same for all outcomes. */
export function lintCriteria({ guide, space, outcomes, deciding }: GuideModel, report: CheckContext['report']): void {
  const { criteria, questions } = guide;
  const points = questions.some(({ type }) => type === 'allocation');
  const weighed = criteria.map(({ weight }) => points || weight > 0);
  const differs = criteria.map(() => outcomes.length < 2);
  const search = survey(space, deciding, assignment => {
    criteria.forEach(({ adjust = [], weight }, index) => {
      if (weighed[index]) return;
      const sum = adjust.reduce(
        (all, { by, when }) => all + (space.ask(when).decide(assignment) === true ? by : 0),
        weight,
      );
      weighed[index] = sum > 0;
    });
    if (differs.every(Boolean)) return;
    const merits = outcomes.flatMap(({ rank, merits }) => (rank(assignment) > 0 ? [merits(assignment)] : []));
    criteria.forEach((_, index) => (differs[index] ||= merits.some(merit => merit[index] !== merits[0]![index])));
  });
  criteria.forEach(({ id }, index) => {
    const name = `The criterion ${quote(id)}`;
    if (!weighed[index]) {
      const hint = 'Give it a weight, an adjustment that adds to it, or remove it.';
      report(
        'criterion-dead',
        ['criteria', index],
        `${name} has no weight, whatever is answered. ${told(search)}`,
        hint,
      );
    } else if (!differs[index]) {
      const message = `${name} is the same for all outcomes, whatever is answered. ${told(search)}`;
      report('criterion-dead', ['criteria', index], message, 'Correct the scores, or remove the criterion.');
    }
  });
}
