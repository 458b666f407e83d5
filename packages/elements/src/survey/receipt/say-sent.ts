import { otherText, seenByRules } from '@docent/engine/survey/survey-answer.js';
import { toldAnswer } from '@docent/engine/survey/told-answer.js';
import type { SurveyView } from '../survey-view.js';

/** A question and its answer, in words. */
export interface SaidAnswer {
  title: string;
  answer: string;
  /** The question is not asked like this any more. */
  changed: boolean;
}

/** An answer that was sent, in words: those of the question as it is now, or where it has changed, as they were sent. */
export function saySent(
  { data, flow, t }: SurveyView,
  id: string,
  said: Readonly<Record<string, unknown>>,
): SaidAnswer {
  const question = data!.questions.find(question => question.id === id);
  const title = question?.title ?? id;
  const same = question && question.revision === said['questionRevision'];
  const input = question && flow!.inputs[question.type];
  if (said['declined']) return { title, answer: t('declined'), changed: !same };
  if (!same || !input) {
    const { allocation, choice, choices, contact, rows, score, text } = said;
    const raw = [choice, choices, score, text, allocation ?? contact ?? rows].flat().filter(part => part !== undefined);
    return {
      title,
      answer: raw.map(part => (part instanceof Object ? JSON.stringify(part) : part)).join(', '),
      changed: true,
    };
  }
  const answer = toldAnswer(question, said);
  const field = { ...flow!.fields.of(question), other: otherText(answer) ?? '' };
  const draft = input.draft?.(answer, field) ?? seenByRules(answer);
  const words = input.say(draft, { ...field, draft });
  return { title, answer: field.other ? `${words}: ${field.other}` : words, changed: false };
}
