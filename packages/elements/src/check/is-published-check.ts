import type { PublishedCheck } from '@docent/schema';

/** Whether this has what a check cannot be shown without. */
export function isPublishedCheck(data: unknown): data is PublishedCheck {
  const { skills, title } = Object(data) as Partial<PublishedCheck>;
  return typeof title === 'string' && Array.isArray(skills) && skills.every(skill => Array.isArray(skill?.items));
}
