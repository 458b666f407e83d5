import type { PublishedReviews } from '@docent/schema';

/** Whether this has what reviews cannot be shown without. */
export function isPublishedReviews(data: unknown): data is PublishedReviews {
  const { criteria = [], roles = [], subjects = [], title } = Object(data) as Partial<PublishedReviews>;
  return typeof title === 'string' && [criteria, roles, subjects].every(Array.isArray);
}
