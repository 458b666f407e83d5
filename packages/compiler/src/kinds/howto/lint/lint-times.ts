import type { PublishedHowto } from '@docent/schema';
import type { CheckContext, OwnFields } from '../../kind-compiler.js';

/** Seconds of a video that may belong to no step: a title, a cut. */
const longestGap = 10;
/** Seconds after which most viewers of instructional videos have left (Guo, Kim and Rubin 2014). */
const longestVideo = 360;

/** Warns of stretches of the video that belong to no step, and of a long video. */
export function lintTimes({ video, steps }: OwnFields<PublishedHowto>, report: CheckContext['report']): void {
  if (!video) return;
  const { duration } = video;
  if (duration > longestVideo) {
    const message = `The video lasts ${minutes(duration)}; most viewers leave after six minutes.`;
    report(
      'video-long',
      ['video', 'duration'],
      message,
      'Make several how-tos of it, or give steps videos of their own.',
    );
  }
  const timed = steps.flatMap(({ start, end = duration, video: own }, index) =>
    start === undefined || own ? [] : [{ position: index + 1, start, end }],
  );
  const gap = (from: number, to: number, index: number, where: string): void => {
    if (to - from <= longestGap) return;
    const message = `${rounded(to - from)} s of the video, from ${rounded(from)} s to ${rounded(to)} s, belong to no step: ${where}.`;
    report('steps-gap', ['steps', index], message, 'Correct the times, add a step, or cut the video.');
  };
  let last = 0;
  let before: number | undefined;
  for (const { position, start, end } of timed) {
    const where = before === undefined ? `before step ${position}` : `between steps ${before} and ${position}`;
    gap(last, start, position - 1, where);
    last = Math.max(last, end);
    before = position;
  }
  if (before !== undefined) gap(last, duration, before - 1, `after step ${before}`);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')} minutes`;
}
