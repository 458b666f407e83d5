import { toldAnswer } from '@docent/engine/survey/told-answer.js';
import type { ItemAnswers, PublishedSurvey } from '@docent/schema';

/** Answers as a submission tells them, by id of the question. */
export type SentAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The answers of a submission. What a collector says is not trusted more than storage. */
export function answersIn(payload: Readonly<Record<string, unknown>> | undefined): SentAnswers {
  return Object(payload?.['answers']) as SentAnswers;
}

/**
 * The record of who has sent this, as far as it answers the questions as they are now. It is older than anything else that is
 * known.
 *
 * @param end how it ended. Default: it has not
 */
export function recordOf(
  { questions, revision }: PublishedSurvey,
  answers: SentAnswers,
  end?: 'submitted' | 'withdrawn',
): ItemAnswers {
  const latest = (value: unknown, unknown = false) => ({ latest: { value, at: 1, ...(unknown && { unknown }) } });
  const known = questions.flatMap((question): [string, ItemAnswers[string]][] => {
    const said = Object.hasOwn(answers, question.id) ? answers[question.id]! : undefined;
    if (said?.['questionRevision'] !== question.revision) return [];
    const value = toldAnswer(question, said);
    return value === undefined ? [] : [[question.id, { [question.revision]: latest(value, value === null) }]];
  });
  return { ...Object.fromEntries(known), ...(end && { ownEnd: { [revision]: latest(end) } }) };
}
