import type { PublishedSurvey } from '@docent/schema';

/** Whether this has what a survey cannot be shown without. */
export function isPublishedSurvey(data: unknown): data is PublishedSurvey {
  const { conditions, questions, thanks, title, values } = Object(data) as Partial<PublishedSurvey>;
  return (
    typeof title === 'string' &&
    [questions, thanks].every(Array.isArray) &&
    [conditions, values].every(named => typeof named === 'object') &&
    questions!.every(question => typeof question?.id === 'string' && typeof question.title === 'string')
  );
}
