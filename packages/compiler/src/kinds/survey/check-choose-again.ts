import type { Survey } from '@docent/schema';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports a question, options or an advice that there are not. Subjects may be imported later, and are not looked up. */
export function checkChooseAgain({ chooseAgain, questions }: Draft<Survey>, context: CheckContext): void {
  if (!chooseAgain) return;
  const { about, question, yes } = chooseAgain;
  const path = ['chooseAgain'];
  if (about?.startsWith('advice:')) context.refReference(about, [...path, 'about']);
  if (question === undefined || !questions) return;
  const asked = questions.find(one => one?.id === question);
  if (asked?.type !== 'one-of') {
    const ids = questions.flatMap(one => (one?.type === 'one-of' && one.id !== undefined ? [one.id] : []));
    const message = `The survey has no question ${quote(question)} of the type one-of.`;
    const hint = `${didYouMean(question, new Set(ids))}Name a question that offers a choice of one.`;
    context.report('unknown-reference', [...path, 'question'], message, hint);
    return;
  }
  const options = new Set(asked.options?.flatMap(option => option?.id ?? []));
  yes?.forEach((option, index) => {
    if (option === undefined || options.has(option)) return;
    const message = `The question ${quote(question)} has no option ${quote(option)}.`;
    const hint = `${didYouMean(option, options)}Name one of its options.`;
    context.report('unknown-reference', [...path, 'yes', index], message, hint);
  });
}
