import type { PublishedQuestion, PublishedSurveyQuestion } from '@docent/schema';
import { scaleOf } from './scale-of.js';

/** Id of the answer that a customer writes where none of the options fits. */
export const otherId = 'other';

const types: { readonly [type in PublishedSurveyQuestion['type']]?: PublishedQuestion['type'] } = {
  'one-of': 'choice',
  'any-of': 'choices',
  ranking: 'choices',
  allocation: 'allocation',
  consent: 'yes-no',
  date: 'date',
  text: 'text',
};

/** Whether answers have parts of their own, so that guides do not know their like. */
export const hasParts = ({ type }: Pick<PublishedSurveyQuestion, 'type'>): boolean =>
  ['best-worst', 'contact', 'importance-performance', 'matrix'].includes(type);

/**
 * A question of a survey as guides ask: what reads, checks and shows their questions does so with these. Those that have parts of
 * their own are of none of their types; of a matrix the rows take the place of options.
 */
export function asQuestion(question: PublishedSurveyQuestion): PublishedQuestion {
  const { id, options, other, required, rows, several, type } = question;
  const ranks = type === 'ranking' ? (question.maximum ?? options?.length) : undefined;
  const [minimum = ranks, maximum = ranks] = scaleOf(question) ?? [question.minimum, question.maximum];
  const fields = {
    help: question.help,
    // To leave all of them out is to leave the question out.
    minimum: minimum ?? ((type === 'any-of' || several) && required ? 1 : undefined),
    maximum,
    step: question.step,
    unit: question.unit,
    earliest: question.earliest,
    latest: question.latest,
    relevant: question.relevant,
    options:
      rows ??
      (options && [...options, ...(other === undefined ? [] : [{ id: otherId, title: other, anchored: true }])]),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    ...{
      id,
      title: question.title,
      type: type === 'image-choice' ? (several ? 'choices' : 'choice') : (types[type] ?? 'number'),
      optional: !required,
    },
    ...(Object.fromEntries(given) as Partial<PublishedQuestion>),
  };
}
