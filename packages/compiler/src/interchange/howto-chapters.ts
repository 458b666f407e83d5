import type { PublishedHowto } from '@docent/schema';
import { type WrittenCue, writeVtt } from './write-vtt.js';

/** Steps that have a part in the how-to's own video. */
export function stepsInVideo({ steps, video }: PublishedHowto) {
  return steps.flatMap((step, index) => {
    const { start, end = video?.duration } = step;
    const isIn = start !== undefined && end !== undefined && !step.video;
    return isIn ? [{ step, position: index + 1, start, end }] : [];
  });
}

/** The steps as a WebVTT chapters file, named by their ids; `undefined` when none has times. */
export function howtoChapters(howto: PublishedHowto): string | undefined {
  const cues = stepsInVideo(howto).map(({ step, start, end }): WrittenCue => ({
    id: step.id,
    start,
    end,
    text: step.title.replace(/\s+/g, ' '),
  }));
  return cues.length === 0 ? undefined : writeVtt(cues);
}
