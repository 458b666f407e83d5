import type { Howto } from '@docent/schema';
import type { Path } from '../../source/source-file.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** What the check of times reads of a how-to, written or published. */
export interface Timed {
  readonly video?: { readonly duration?: number | undefined } | undefined;
  readonly steps?: readonly (TimedStep | undefined)[] | undefined;
}

/** What it reads of a step. */
export interface TimedStep {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly video?: { readonly duration?: number | undefined } | undefined;
}

/** Reports times of steps that do not fit each other or their video. */
export function checkStepTimes(howto: Draft<Howto> | Timed, { report }: Pick<CheckContext, 'report'>): void {
  const { video, steps }: Timed = howto;
  let previous: { position: number; start: number; end: number } | undefined;
  steps?.forEach((step, index) => {
    const { start, end } = step ?? {};
    if (start === undefined && end === undefined) return;
    const key = start === undefined ? 'end' : 'start';
    const own = step?.video;
    const name = `Step ${index + 1}`;
    if (!own && video === undefined) {
      const message = `${name} has ${key === 'start' ? 'a start' : 'an end'}, but the how-to has no video.`;
      report('step-without-video', ['steps', index, key], message, 'Add "video", or remove the times.');
      return;
    }
    const path: Path = ['steps', index];
    if (own) {
      // A video of the step's own plays from its beginning where nothing else is said.
      checkWithin({ start: start ?? 0, end, duration: own.duration }, `${name}, in its own video,`, path, report);
      return;
    }
    if (start === undefined) {
      report('step-times', [...path, 'end'], `${name} ends at ${end} s but has no start.`, 'Add "start".');
      return;
    }
    checkWithin({ start, end, duration: video?.duration }, name, path, report);
    if (previous && start <= previous.start) {
      const message = `${name} begins at ${start} s, not after step ${previous.position}, which begins at ${previous.start} s.`;
      report('step-times', [...path, 'start'], message, 'Put the steps in the order of the video.');
    } else if (previous && start < previous.end) {
      const message = `${name} begins at ${start} s, while step ${previous.position} lasts until ${previous.end} s.`;
      report('step-times', [...path, 'start'], message, 'Let steps follow each other without overlap.');
    }
    previous = { position: index + 1, start, end: end ?? start };
  });
}

function checkWithin(
  { start, end, duration }: { start: number; end: number | undefined; duration: number | undefined },
  name: string,
  path: Path,
  report: CheckContext['report'],
): void {
  const fault = (at: 'start' | 'end', message: string, hint: string): void =>
    report('step-times', [...path, at], message, hint);
  if (end !== undefined && end <= start) {
    fault('end', `${name} ends at ${end} s, before it begins at ${start} s.`, 'Put the end after the start.');
  }
  if (duration === undefined) return;
  const hint = 'Correct the time, or "duration".';
  if (start >= duration) fault('start', `${name} begins at ${start} s, but the video ends at ${duration} s.`, hint);
  else if (end !== undefined && end > duration) {
    fault('end', `${name} ends at ${end} s, but the video ends at ${duration} s.`, hint);
  }
}
