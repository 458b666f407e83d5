import { quote } from '../../../problems/quote.js';
import { listOf } from '../../../validate/words.js';
import type { CheckContext } from '../../kind-compiler.js';
import type { GuideModel } from './create-model.js';
import { seek } from './seek.js';
import { smallest, told, written } from './witness.js';

/** Warns of outcomes that are excluded whatever is answered, with the answers that come nearest. */
export function lintOutcomes(
  { guide, space, outcomes, most, advise }: GuideModel,
  report: CheckContext['report'],
): void {
  outcomes.forEach(({ id, requires }, index) => {
    const sought = seek(
      space,
      space.closure(requires),
      assignment => requires.filter(must => must.decide(assignment) === false).length,
      most,
    );
    if (sought.faults === 0) return;
    const states = (answers: object): string =>
      advise({ ...answers })
        .outcomes.find(outcome => outcome.id === id)!
        .mustHaves.map(({ outcome }) => outcome)
        .join();
    const all = space.answersOf(sought.best);
    const before = states(all);
    const answers = smallest(all, fewer => states(fewer) === before);
    const lacking = guide.outcomes[index]!.requires.filter((_, at) => before.split(',')[at] === 'fail');
    const names = listOf(
      lacking.map(must => quote(must.id)),
      'and',
    );
    const message = `The outcome ${quote(id)} can never be advised. What comes nearest is ${written(answers)}, and lacks ${names}. ${told(sought)}`;
    report('outcome-unreachable', ['outcomes', index], message, 'Correct its must-haves, or remove the outcome.');
  });
}
