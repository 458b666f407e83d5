import { argumentsOf, operatorOf } from '@docent/engine';
import { quote } from '../../../problems/quote.js';
import type { CheckContext } from '../../kind-compiler.js';
import type { GuideModel } from './create-model.js';
import { seek } from './seek.js';
import { smallest, told, written } from './witness.js';

/** Warns of questions that are never asked. */
export function lintQuestions({ guide, space, most, advise }: GuideModel, report: CheckContext['report']): void {
  for (const variable of space.variables) {
    const { id, relevant } = variable;
    if (!relevant) continue;
    const parts = conjuncts(relevant.rule).map(rule => space.ask(rule));
    const sought = seek(
      space,
      space.closure([relevant]),
      assignment =>
        space.isAsked(variable, assignment) ? 0 : 1 + parts.filter(part => part.decide(assignment) === false).length,
      most,
    );
    if (sought.faults === 0) continue;
    const isUnasked = (answers: object): boolean => !advise({ ...answers }).relevant.includes(id);
    const answers = smallest(space.answersOf(sought.best), isUnasked);
    const index = guide.questions.findIndex(question => question.id === id);
    const message = `The question ${quote(id)} is never asked, for example not ${written(answers)}. ${told(sought)}`;
    report(
      'question-unreachable',
      ['questions', index, 'relevant'],
      message,
      'Correct "relevant", or remove the question.',
    );
  }
}

/** The parts of an `and`: the more of them hold, the nearer is the whole. */
function conjuncts(rule: unknown): readonly unknown[] {
  return operatorOf(rule) === 'and' ? argumentsOf(rule, 'and').flatMap(conjuncts) : [rule];
}
