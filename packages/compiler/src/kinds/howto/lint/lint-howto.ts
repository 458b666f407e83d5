import type { Howto, PublishedHowto } from '@docent/schema';
import type { ExamineContext, OwnFields } from '../../kind-compiler.js';
import { lintReading } from './lint-reading.js';
import { lintSteps } from './lint-steps.js';
import { lintTimes } from './lint-times.js';

/** Warns of what makes a how-to hard to follow, or impossible to learn from. */
export function lintHowto(
  howto: OwnFields<PublishedHowto>,
  written: Howto,
  { report, translations }: ExamineContext,
): void {
  if (howto.skill === undefined) {
    const message = 'The how-to teaches no skill, so that nobody can tell whether it was learned.';
    report('skill-missing', [], message, 'Add "skill", an id of "skills": what a customer can do afterwards.');
  }
  lintTimes(howto, report);
  lintSteps(howto, report);
  lintReading(translations as ReadonlyMap<string, OwnFields<PublishedHowto>>, written, report);
}
