import type { PublishedQuestions } from '@docent/schema';

/** Whether this has what questions cannot be shown without. */
export function isPublishedQuestions(data: unknown): data is PublishedQuestions {
  const { roles = [], subjects = [], title } = Object(data) as Partial<PublishedQuestions>;
  return typeof title === 'string' && [roles, subjects].every(Array.isArray);
}
