import type { CheckContext } from '../../kind-compiler.js';
import type { Asked, Assignment } from './variable.js';
import type { GuideModel } from './create-model.js';
import { seek } from './seek.js';
import { smallest, told, written } from './witness.js';

/** As many different gaps are told at once. */
const mostGaps = 3;

/** Warns of answers with which nothing is possible. */
export function lintGaps({ space, outcomes, advise }: GuideModel, report: CheckContext['report']): void {
  if (outcomes.some(({ requires }) => requires.length === 0)) return;
  const variables = space.closure(outcomes.flatMap(({ requires }) => requires));
  const musts = outcomes.flatMap(({ requires }) => requires);
  const failing = (assignment: Assignment): Set<Asked> =>
    new Set(musts.filter(must => must.decide(assignment) === false));
  const found: ReadonlySet<Asked>[] = [];
  while (found.length < mostGaps) {
    const sought = seek(space, variables, assignment => {
      const possible = outcomes.filter(({ rank }) => rank(assignment) > 0).length;
      if (possible > 0 || found.length === 0) return possible;
      // The same must-haves fail as before: the same gap, seen with other answers.
      const now = failing(assignment);
      return found.some(known => [...known].every(must => now.has(must))) ? 1 : 0;
    });
    if (sought.faults > 0) return;
    const isGap = (answers: object): boolean =>
      advise({ ...answers }).outcomes.every(({ status }) => status === 'excluded');
    const gap = smallest(space.answersOf(sought.best), isGap);
    const least = sought.best.map((choice, index) => (space.variables[index]!.id in gap ? choice : -1));
    found.push(failing(least));
    const message = `Nothing suits ${written(gap)}: every outcome lacks a must-have. ${told(sought)}`;
    const hint = 'Loosen a must-have, or add an outcome for these customers, such as doing nothing.';
    report('no-outcome', ['outcomes'], message, hint);
    if (Object.keys(gap).length === 0) return;
  }
}
