import { quote } from '../../problems/quote.js';
import { listOf } from '../../validate/words.js';
import { checkBounds } from './check-bounds.js';
import type { GuideDraft, QuestionDraft } from './guide-draft.js';

type Key = Exclude<keyof QuestionDraft, 'index'>;

/** Which keys are for which types of question only. */
const keysOfTypes: readonly (readonly [key: Key, types: readonly string[]])[] = [
  ['options', ['choice', 'choices']],
  ['minimum', ['number', 'range', 'money', 'choices']],
  ['maximum', ['number', 'range', 'money', 'choices']],
  ['step', ['number', 'range', 'money']],
  ['unit', ['number', 'range', 'money']],
  ['currency', ['money']],
  ['earliest', ['date']],
  ['latest', ['date']],
];

/** Reports questions that lack what their type needs, or have what it has no use for. */
export function checkQuestions(draft: GuideDraft): void {
  const { guide, report } = draft;
  guide.questions?.forEach((question, index) => {
    if (question === undefined) return;
    const { type } = question;
    const fault = (key: Key | undefined, message: string, hint: string): void =>
      report('question-fields', ['questions', index, ...(key ? [key] : [])], message, hint);
    for (const [key, types] of keysOfTypes) {
      if (question[key] === undefined || type === undefined || types.includes(type)) continue;
      const message = `A question of type ${quote(type)} has no use for "${key}".`;
      fault(key, message, `Remove it, or use the type ${listOf(types, 'or')}.`);
    }
    if ((type === 'choice' || type === 'choices') && question.options === undefined) {
      fault(undefined, 'The question has nothing to choose from.', 'Add "options".');
    }
    if (type === 'money' && question.currency === undefined) {
      fault(undefined, 'The question does not say in which money it is answered.', 'Add "currency": "EUR".');
    }
    checkPossible(question, index, draft);
    checkBounds({ ...question, index }, draft);
  });
  checkAllocation(draft);
}

function checkPossible({ options }: Omit<QuestionDraft, 'index'>, index: number, { report }: GuideDraft): void {
  options?.forEach((option, at) => {
    if (option === undefined || (option.possible === undefined) === (option.impossible === undefined)) return;
    const lacks = option.possible === undefined ? 'possible' : 'impossible';
    const message =
      lacks === 'impossible'
        ? `Option ${at + 1} may turn out impossible, but does not say why.`
        : `Option ${at + 1} says why it is impossible, but not when.`;
    const hint =
      lacks === 'impossible' ? 'Add "impossible": "Not offered in your country."' : 'Add "possible", a rule.';
    report('question-fields', ['questions', index, 'options', at], message, hint);
  });
}

function checkAllocation({ guide, criteria, report }: GuideDraft): void {
  const places = (guide.questions ?? []).flatMap((question, index) => (question?.type === 'allocation' ? [index] : []));
  const [first, second] = places;
  if (first !== undefined && criteria.size < 2) {
    const message = 'There are no two criteria to share points between.';
    report('question-fields', ['questions', first, 'type'], message, 'Add "criteria", or remove the question.');
  }
  if (second !== undefined) {
    const message = `Questions ${first! + 1} and ${second + 1} both share out the points of all criteria.`;
    report('question-fields', ['questions', second, 'type'], message, 'Keep one of them.');
  }
}
