import type { PublishedRecommendations } from '@docent/schema';

/** Whether this has what a list cannot be shown without. */
export function isRecommendations(data: unknown): data is PublishedRecommendations {
  const { title, strategies } = Object(data) as Partial<PublishedRecommendations>;
  return typeof title === 'string' && Array.isArray(strategies);
}
