import type { Howto, PublishedHowto } from '@docent/schema';
import type { ExamineContext, OwnFields } from '../kind-compiler.js';
import { checkChapters } from './check-chapters.js';
import { lintHowto } from './lint/lint-howto.js';

/** Reads the chapters of a how-to against its steps, and looks for what its author did not intend. */
export function examineHowto(howto: OwnFields<PublishedHowto>, written: Howto, context: ExamineContext): void {
  checkChapters(howto, written, context);
  lintHowto(howto, written, context);
}
