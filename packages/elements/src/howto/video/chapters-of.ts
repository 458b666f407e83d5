import type { PublishedHowto, PublishedVideo } from '@docent/schema';

/** The part of a video that belongs to a step; seconds. */
export interface Chapter {
  /** Index of the step. */
  index: number;
  title: string;
  start: number;
  end: number;
}

/**
 * The steps that have a part in a video, as far as their times make sense: a step that begins after the end of the video, or
 * ends before it begins, is left out; an end beyond that of the video is taken for it.
 *
 * @param duration length of the video in seconds as it is known now
 */
export function chaptersOf({ steps }: PublishedHowto, video: PublishedVideo, duration: number): Chapter[] {
  const ofStep = steps.some(({ video: own }) => own === video);
  return steps.flatMap(({ end: until, start, title, video: own }, index) => {
    const end = Math.min(until ?? duration, duration);
    const has = ofStep ? own === video : !own;
    return has && start !== undefined && start >= 0 && start < end ? [{ index, title, start, end }] : [];
  });
}
