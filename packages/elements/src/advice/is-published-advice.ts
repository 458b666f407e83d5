import type { PublishedAdvice } from '@docent/schema';

/** Whether this has what a guide cannot be shown without. */
export function isPublishedAdvice(data: unknown): data is PublishedAdvice {
  const { assumptions, conditions, criteria, outcomes, questions, title, values } = Object(
    data,
  ) as Partial<PublishedAdvice>;
  return (
    typeof title === 'string' &&
    [questions, criteria, outcomes, assumptions].every(Array.isArray) &&
    [conditions, values].every(named => typeof named === 'object') &&
    [...questions!, ...outcomes!].every(one => typeof one?.id === 'string' && typeof one.title === 'string')
  );
}
