import type { PublishedHowto } from '@docent/schema';

const isText = (value: unknown): boolean => typeof value === 'string';

/** Whether this has what a how-to cannot be shown without. */
export function isPublishedHowto(data: unknown): data is PublishedHowto {
  const { title, steps, video } = Object(data) as Partial<PublishedHowto>;
  return (
    isText(title) &&
    Array.isArray(steps) &&
    steps.length > 0 &&
    steps.every(step => isText(step?.id) && isText(step.title)) &&
    (!video || [video.sources, video.captions].every(Array.isArray))
  );
}
