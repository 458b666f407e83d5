/**
 * Index of the step that the playhead is in: the last one that began at or before that second and has not ended, else -1
 * (before the first step, in a gap, or in a how-to without times).
 *
 * @param steps in order; a step without `start`, or with a video of its own, has no part in the video
 * @param seconds position of the playhead
 */
export function stepAt(steps: readonly { start?: number; end?: number; video?: unknown }[], seconds: number): number {
  let found = -1;
  let latest = -Infinity;
  steps.forEach(({ start, end = Infinity, video }, index) => {
    if (video || start === undefined || !(start <= seconds && seconds < end) || start < latest) return;
    found = index;
    latest = start;
  });
  return found;
}
