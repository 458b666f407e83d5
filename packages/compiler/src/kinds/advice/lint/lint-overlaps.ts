import { quote } from '../../../problems/quote.js';
import type { CheckContext } from '../../kind-compiler.js';
import type { GuideModel } from './create-model.js';
import type { Assignment } from './variable.js';
import { survey } from './survey.js';
import { smallest, told, written } from './witness.js';

/** As many overlaps are told at once. */
const mostOverlaps = 10;

/** Warns of outcomes that are possible together where no criteria say which of them is better. */
export function lintOverlaps({ space, outcomes, advise }: GuideModel, report: CheckContext['report']): void {
  const pairs = new Map<string, { first: number; second: number; assignment: Assignment }>();
  const variables = space.closure(outcomes.flatMap(({ requires }) => requires));
  const search = survey(space, variables, assignment => {
    const possible = [...outcomes.keys()].filter(index => outcomes[index]!.rank(assignment) === 2);
    possible.forEach((second, at) => {
      for (const first of possible.slice(0, at)) {
        const key = `${first} ${second}`;
        if (!pairs.has(key)) pairs.set(key, { first, second, assignment: assignment.slice() });
      }
    });
  });
  for (const { first, second, assignment } of [...pairs.values()].slice(0, mostOverlaps)) {
    const ids = [outcomes[first]!.id, outcomes[second]!.id];
    const overlaps = (answers: object): boolean =>
      advise({ ...answers }).outcomes.filter(({ id, status }) => ids.includes(id) && status === 'possible').length ===
      2;
    const answers = smallest(space.answersOf(assignment), overlaps);
    const message = `${quote(ids[0])} and ${quote(ids[1])} are both possible ${written(answers)}, and no criteria say which is better. ${told(search)}`;
    const hint = 'Add a must-have to one of them, or criteria to compare them by.';
    report('outcomes-overlap', ['outcomes', second, 'requires'], message, hint);
  }
}
