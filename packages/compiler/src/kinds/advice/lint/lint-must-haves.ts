import { quote } from '../../../problems/quote.js';
import { listOf } from '../../../validate/words.js';
import type { CheckContext } from '../../kind-compiler.js';
import { factsRead } from '../facts-read.js';
import type { GuideModel } from './create-model.js';
import { seek } from './seek.js';
import type { Assignment } from './variable.js';
import { smallest, told, written } from './witness.js';

/**
 * Warns of must-haves that depend on a question which is not asked of some customers: nothing more is asked of them, and still
 * nobody can tell whether the outcome suits. One that reads other facts as well may be open for those, and is passed over.
 */
export function lintMustHaves(
  { guide, space, outcomes, most, advise, definitions }: GuideModel,
  report: CheckContext['report'],
): void {
  outcomes.forEach(({ id, requires, rank }, index) => {
    requires.forEach((must, at) => {
      if (factsRead(must.rule, definitions).others.some(fact => fact !== 'now')) return;
      if (must.reads.every(read => !space.variables[read]!.relevant)) return;
      // Who says "I do not know" has been asked.
      const unsure = (assignment: Assignment): boolean =>
        must.reads.some(read => space.variables[read]!.candidates[assignment[read]!] === null);
      const sought = seek(
        space,
        space.closure(requires),
        assignment =>
          [
            must.decide(assignment) !== 'unknown',
            must.reads.every(read => assignment[read] !== -1),
            rank(assignment) === 0,
            unsure(assignment),
          ].filter(Boolean).length,
        most,
      );
      if (sought.faults > 0) return;
      const all = space.answersOf(sought.best);
      const needed = space.closure([must]).flatMap(variable => (variable.id in all ? [variable.id] : []));
      const isOpen = (answers: object): boolean =>
        needed.every(question => question in answers) &&
        advise({ ...answers }).outcomes.find(outcome => outcome.id === id)!.status === 'open';
      const answers = smallest(all, isOpen);
      const unasked = must.reads.map(read => space.variables[read]!.id).filter(question => !(question in all));
      const names = listOf(unasked.map(quote), 'and');
      const message = `The must-have ${quote(guide.outcomes[index]!.requires[at]!.id)} of the outcome ${quote(id)} stays open ${written(answers)}: ${names} ${unasked.length > 1 ? 'are' : 'is'} not asked then. ${told(sought)}`;
      report(
        'must-have-open',
        ['outcomes', index, 'requires', at],
        message,
        'Say in the must-have what holds when that is not asked, or ask it of these customers, too.',
      );
    });
  });
}
