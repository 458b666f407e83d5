import type { Cue } from '../../assets/vtt.js';

/** What the chapters of a video mean to a step. */
interface ChapteredStep {
  id: string;
  start?: number;
  end?: number;
  /** A step with a video of its own has no part in the how-to's. */
  video?: unknown;
}

/** Whether chapters name the steps they belong to. */
export function chaptersNameSteps(steps: readonly ChapteredStep[], chapters: readonly Cue[]): boolean {
  const ids = new Set(steps.map(({ id }) => id));
  return chapters.some(({ id }) => id !== undefined && ids.has(id));
}

/**
 * Gives steps without times those of their chapter: of the one whose identifier is their id, or, where no chapter names a
 * step, of the one at their place.
 */
export function chapterTimes<Step extends ChapteredStep>(steps: readonly Step[], chapters: readonly Cue[]): Step[] {
  const byId = chaptersNameSteps(steps, chapters) && new Map(chapters.map(chapter => [chapter.id, chapter]));
  const inVideo = steps.filter(({ video }) => !video);
  return steps.map(step => {
    if (step.start !== undefined || step.video) return step;
    const chapter = byId ? byId.get(step.id) : chapters[inVideo.indexOf(step)];
    return chapter ? { ...step, start: chapter.start, end: chapter.end } : step;
  });
}
