import type { PublishedLearning } from '@docent/schema';

/** Whether this has what skills cannot be shown without. */
export function isPublishedLearning(data: unknown): data is PublishedLearning {
  const { skills, title } = Object(data) as Partial<PublishedLearning>;
  return typeof title === 'string' && Array.isArray(skills) && skills.every(skill => Array.isArray(skill?.items));
}
