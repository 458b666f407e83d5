import type { Advice, PublishedAdvice } from '@docent/schema';
import type { ExamineContext, OwnFields } from '../kind-compiler.js';
import { runExamples } from './examples/run-examples.js';
import { lintGuide } from './lint/lint-guide.js';

/** Runs the example cases of a guide and looks for what its author did not intend. */
export function examineAdvice(guide: OwnFields<PublishedAdvice>, { examples }: Advice, context: ExamineContext): void {
  runExamples(guide, examples ?? [], context);
  lintGuide(guide, context);
}
