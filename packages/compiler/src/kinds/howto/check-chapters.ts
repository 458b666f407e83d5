import type { Howto, PublishedHowto } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { ExamineContext, OwnFields } from '../kind-compiler.js';
import { chaptersNameSteps } from './chapter-times.js';
import { checkStepTimes } from './check-step-times.js';
import type { LocalisedHowto } from './localised-howto.js';

/** Reports chapters that do not fit the steps, and times from them that do not fit the video. */
export function checkChapters(
  howto: OwnFields<PublishedHowto>,
  written: Howto,
  { report, file, localised }: ExamineContext,
): void {
  const src = (localised as LocalisedHowto).video?.chapters;
  const chapters = src === undefined ? undefined : file(src)?.cues;
  if (!chapters) return;
  const path = ['video', 'chapters'];
  const { steps } = howto;
  if (chaptersNameSteps(steps, chapters)) {
    const ids = new Set(steps.map(({ id }) => id));
    for (const { id, line } of chapters) {
      if (id !== undefined && ids.has(id)) continue;
      const name = id === undefined ? 'has no identifier' : `is called ${quote(id)}, which is no id of a step`;
      const message = `The chapter on line ${line} of ${quote(written.video?.chapters)} ${name}.`;
      report('chapters-mismatch', path, message, 'Put the id of its step on the line before its times.');
    }
  } else {
    const count = steps.filter(({ video }) => !video).length;
    if (chapters.length !== count) {
      const message = `Chapters: ${chapters.length}. Steps in this video: ${count}.`;
      const hint = 'Give each step a chapter, or put the ids of the steps on the lines before the times.';
      report('chapters-mismatch', path, message, hint);
    }
  }
  // Times that were written have been judged; here are those of the chapters, too.
  checkStepTimes(howto, { report });
}
