import type { Guide } from '@docent/engine';
import type { ExamineContext } from '../../kind-compiler.js';
import { createModel } from './create-model.js';
import { lintCriteria } from './lint-criteria.js';
import { lintDominance } from './lint-dominance.js';
import { lintGaps } from './lint-gaps.js';
import { lintMustHaves } from './lint-must-haves.js';
import { lintOutcomes } from './lint-outcomes.js';
import { lintOverlaps } from './lint-overlaps.js';
import { lintQuestions } from './lint-questions.js';

/**
 * Warns of what the author of a guide can hardly have intended, each time with answers that show it. Every combination of
 * answers that rules tell apart is tried where there are at most `mostCombinations`, else some, the same in every run.
 */
export function lintGuide(guide: Guide, { report, now }: ExamineContext): void {
  const model = createModel(guide, now);
  lintQuestions(model, report);
  lintOutcomes(model, report);
  lintMustHaves(model, report);
  lintGaps(model, report);
  if (guide.criteria.length === 0) lintOverlaps(model, report);
  else {
    lintCriteria(model, report);
    lintDominance(model, report);
  }
}
