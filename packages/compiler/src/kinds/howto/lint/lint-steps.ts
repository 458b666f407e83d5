import type { PublishedHowto } from '@docent/schema';
import type { CheckContext, OwnFields } from '../../kind-compiler.js';
import { plainText } from './plain-text.js';
import { wordsOf } from './words-of.js';

/** Seconds of video that somebody can do from memory. */
const longestSeconds = 60;
/** Words that somebody reads with a tool in hand. */
const longestWords = 120;

/** Warns of steps that are too long, and of those that print and slow connections show without a picture. */
export function lintSteps({ video, steps }: OwnFields<PublishedHowto>, report: CheckContext['report']): void {
  steps.forEach((step, index) => {
    const name = `Step ${index + 1}`;
    const hint = 'Make several steps of it.';
    const { start, end, text, lines } = step;
    if (start !== undefined && end !== undefined && end - start > longestSeconds) {
      const message = `${name} lasts ${Math.round(end - start)} s of the video; ${longestSeconds} s can be remembered.`;
      report('step-long', ['steps', index], message, hint);
    }
    const words = [text, ...(lines ?? []).map(line => line.text)]
      .filter(part => part !== undefined)
      .reduce((sum, part) => sum + wordsOf(plainText(part)).length, 0);
    if (words > longestWords) {
      const message = `${name} has ${words} words; more than ${longestWords} are not read while working.`;
      report('step-long', ['steps', index], message, hint);
    }
    if ((video || step.video) && !step.image) {
      const message = `${name} has no picture: who reads it printed, or without the video, sees nothing of it.`;
      const still = 'Add "image"; docent stills makes one from the video.';
      report('still-missing', ['steps', index], message, still);
    }
  });
}
