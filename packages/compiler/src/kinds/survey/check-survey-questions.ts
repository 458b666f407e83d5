import { otherId } from '@docent/engine';
import type { Survey } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import { listOf } from '../../validate/words.js';
import { checkBounds } from '../advice/check-bounds.js';
import type { GuideDraft } from '../advice/guide-draft.js';
import type { Draft } from '../kind-compiler.js';
import { checkParts } from './check-parts.js';

type Question = Draft<Survey['questions'][number]>;

const scales = ['nps', 'csat', 'ces', 'rating'];
const chosen = ['one-of', 'any-of'];
const counted = ['number', 'any-of', 'image-choice', 'ranking'];
const listed = [...chosen, 'image-choice', 'ranking', 'allocation', 'best-worst', 'matrix', 'importance-performance'];

/** Which keys are for which types of question only. */
const keysOfTypes: readonly (readonly [key: keyof Question, types: readonly string[]])[] = [
  ['options', listed],
  ['shuffle', listed.filter(type => type !== 'allocation')],
  ['other', chosen],
  ['points', ['rating']],
  ['look', ['rating']],
  ['lowest', scales],
  ['highest', scales],
  ['minimum', counted],
  ['maximum', counted],
  ['step', ['number']],
  ['unit', ['number']],
  ['earliest', ['date']],
  ['latest', ['date']],
  ['agree', ['consent']],
  ['rows', ['matrix']],
  ['us', ['importance-performance']],
  ['alternatives', ['importance-performance']],
  ['perSet', ['best-worst']],
  ['sets', ['best-worst']],
  ['several', ['image-choice']],
  ['contact', ['contact']],
  ['purpose', ['contact']],
];

/** Reports questions that lack what their type needs, or have what it has no use for. */
export function checkSurveyQuestions({ questions }: Draft<Survey>, draft: GuideDraft): void {
  questions?.forEach((question, index) => {
    const { type } = question ?? {};
    if (question === undefined || type === undefined) return;
    const fault = (key: keyof Question | undefined, message: string, hint: string): void =>
      draft.report('question-fields', ['questions', index, ...(key ? [key] : [])], message, hint);
    for (const [key, types] of keysOfTypes) {
      if (question[key] === undefined || types.includes(type)) continue;
      const message = `A question of type ${quote(type)} has no use for "${key}".`;
      fault(key, message, `Remove it, or use the type ${listOf(types, 'or')}.`);
    }
    if (listed.includes(type) && question.options === undefined) {
      fault(undefined, 'The question has nothing to choose from.', 'Add "options".');
    }
    if (question.other !== undefined && question.options?.some(option => option?.id === otherId)) {
      const message = `An option has the id ${quote(otherId)}, under which answers in own words are kept.`;
      fault('options', message, 'Give it another id, or remove "other".');
    }
    if (type === 'consent' && question.agree === undefined) {
      fault(undefined, 'The question does not say to what somebody agrees.', 'Add "agree", the text beside the tick.');
    }
    if (type === 'consent' && question.required) {
      fault('required', 'A consent that has to be given is none.', 'Remove "required".');
    }
    if (question.look === 'faces' && (question.points ?? 5) !== 5) {
      fault('points', 'There are five faces.', 'Remove "points", or use stars.');
    }
    checkParts(question, index, fault, draft.report);
    if (counted.includes(type) || type === 'date') {
      const asked = draft.guide.questions?.[index];
      if (asked) checkBounds({ ...asked, index }, draft);
    }
  });
}
