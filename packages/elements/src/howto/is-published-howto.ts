import type { PublishedHowto } from '@docent/schema';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether this has what a how-to cannot be shown without. */
export function isPublishedHowto(data: unknown): data is PublishedHowto {
  if (!isObject(data) || typeof data['title'] !== 'string') return false;
  const { steps, video } = data;
  return (
    Array.isArray(steps) &&
    steps.length > 0 &&
    steps.every(step => isObject(step) && typeof step['id'] === 'string' && typeof step['title'] === 'string') &&
    (video === undefined || (isObject(video) && Array.isArray(video['sources']) && Array.isArray(video['captions'])))
  );
}
