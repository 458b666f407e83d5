import type { Howto } from '@docent/schema';
import { formatOf } from '../../assets/asset-formats.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports what the schema of a how-to cannot express. */
export function checkHowto(howto: Draft<Howto>, context: CheckContext): void {
  context.reference('skills', howto.skill, ['skill']);
  howto.subjects?.forEach((subject, index) => context.reference('subjects', subject, ['subjects', index]));
  howto.prerequisites?.forEach((prerequisite, index) =>
    context.refReference(prerequisite?.entity, ['prerequisites', index, 'entity']),
  );
  howto.steps?.forEach((step, index) => context.refReference(step?.entity, ['steps', index, 'entity']));
  if (howto.video) checkVideo(howto.video, context);
  checkStepIds(howto.steps, context);
  checkStepTimes(howto, context);
}

function checkVideo({ sources, speech, captions }: Draft<NonNullable<Howto['video']>>, { report }: CheckContext): void {
  sources?.forEach((source, index) => {
    if (source?.src === undefined || source.type !== undefined || formatOf(source.src)) return;
    // For a file the extension itself is the problem, and reported as such.
    if (!source.src.startsWith('https:')) return;
    const message = `The media type of ${quote(source.src)} cannot be told from its address.`;
    report('media-type-missing', ['video', 'sources', index], message, 'Add it, for example "type": "video/webm".');
  });
  if (speech !== false && (captions === undefined || captions.length === 0)) {
    const hint = 'Add "captions", or say "speech": false if nobody speaks.';
    report('captions-missing', ['video'], 'The video has no captions.', hint);
  }
  const locales = new Set<string>();
  captions?.forEach((track, index) => {
    if (track?.locale === undefined) return;
    if (locales.has(track.locale)) {
      const message = `There are two caption tracks for ${quote(track.locale)}.`;
      report('duplicate-id', ['video', 'captions', index, 'locale'], message, 'Remove one, or correct its locale.');
    }
    locales.add(track.locale);
  });
}

function checkStepIds(steps: Draft<Howto['steps']> | undefined, { report }: CheckContext): void {
  const positions = new Map<string, number>();
  steps?.forEach((step, index) => {
    if (step?.id === undefined) return;
    const first = positions.get(step.id);
    if (first === undefined) {
      positions.set(step.id, index);
      return;
    }
    const message = `Steps ${first + 1} and ${index + 1} have the same id, ${quote(step.id)}.`;
    report('duplicate-id', ['steps', index, 'id'], message, 'Give each step an id of its own.');
  });
}

function checkStepTimes({ video, steps }: Draft<Howto>, { report }: CheckContext): void {
  const duration = video?.duration;
  let previous: { position: number; start: number; end: number } | undefined;
  steps?.forEach((step, index) => {
    const { start, end } = step ?? {};
    if (start === undefined && end === undefined) return;
    const key = start === undefined ? 'end' : 'start';
    const fault = (at: 'start' | 'end', message: string, hint: string) =>
      report('step-times', ['steps', index, at], message, hint);
    const name = `Step ${index + 1}`;
    if (video === undefined) {
      const message = `${name} has ${key === 'start' ? 'a start' : 'an end'}, but the how-to has no video.`;
      report('step-without-video', ['steps', index, key], message, 'Add "video", or remove the times.');
      return;
    }
    if (start === undefined) {
      fault('end', `${name} ends at ${end} s but has no start.`, 'Add "start".');
      return;
    }
    if (end !== undefined && end <= start) {
      fault('end', `${name} ends at ${end} s, before it begins at ${start} s.`, 'Put the end after the start.');
    }
    if (duration !== undefined && start >= duration) {
      fault(
        'start',
        `${name} begins at ${start} s, but the video ends at ${duration} s.`,
        'Correct the time, or "duration".',
      );
    } else if (duration !== undefined && end !== undefined && end > duration) {
      fault(
        'end',
        `${name} ends at ${end} s, but the video ends at ${duration} s.`,
        'Correct the time, or "duration".',
      );
    }
    if (previous && start <= previous.start) {
      const message = `${name} begins at ${start} s, not after step ${previous.position}, which begins at ${previous.start} s.`;
      fault('start', message, 'Put the steps in the order of the video.');
    } else if (previous && start < previous.end) {
      const message = `${name} begins at ${start} s, while step ${previous.position} lasts until ${previous.end} s.`;
      fault('start', message, 'Let steps follow each other without overlap.');
    }
    previous = { position: index + 1, start, end: end ?? start };
  });
}
