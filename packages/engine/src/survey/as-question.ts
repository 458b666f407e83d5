import type { PublishedQuestion, PublishedSurveyQuestion } from '@docent/schema';
import { scaleOf } from './scale-of.js';

/** Id of the answer that a customer writes where none of the options fits. */
export const otherId = 'other';

const types: { readonly [type in PublishedSurveyQuestion['type']]?: PublishedQuestion['type'] } = {
  'one-of': 'choice',
  'any-of': 'choices',
  allocation: 'allocation',
  consent: 'yes-no',
  date: 'date',
  text: 'text',
};

/** A question of a survey as guides ask: what reads, checks and shows their questions does so with these. */
export function asQuestion(question: PublishedSurveyQuestion): PublishedQuestion {
  const { id, options, other, required, type } = question;
  const [minimum, maximum] = scaleOf(question) ?? [question.minimum, question.maximum];
  const fields = {
    help: question.help,
    // To leave all of them out is to leave the question out.
    minimum: minimum ?? (type === 'any-of' && required ? 1 : undefined),
    maximum,
    step: question.step,
    unit: question.unit,
    earliest: question.earliest,
    latest: question.latest,
    relevant: question.relevant,
    options: options && [...options, ...(other === undefined ? [] : [{ id: otherId, title: other }])],
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    ...{ id, title: question.title, type: types[type] ?? 'number', optional: !required },
    ...(Object.fromEntries(given) as Partial<PublishedQuestion>),
  };
}
