import { reviewLimits } from '@docent/schema/names';
import type { Translate } from '../../../base/translate.js';
import { lineFields, linesOf, type ReviewDraft } from '../review-draft.js';
import { lengthOf } from './length-of.js';

/**
 * What has to be mended before a review can be sent, by field, in the order of the form.
 *
 * @param ofPictures what has to be mended about its pictures
 */
export function judgeDraft(
  draft: ReviewDraft,
  t: Translate,
  ofPictures: readonly (readonly [field: string, text: string])[],
): Map<string, string> {
  const problems = new Map<string, string>();
  const atMost = (field: keyof ReviewDraft, text: string | undefined, count: number) => {
    if (lengthOf(text) > count) problems.set(field, t('tooLong', { count }));
  };
  if (!draft.rating) problems.set('rating', t('ratingMissing'));
  atMost('title', draft.title, reviewLimits.title);
  if (!draft.text?.trim()) problems.set('text', t('textMissing'));
  atMost('text', draft.text, reviewLimits.text);
  for (const field of lineFields) {
    const lines = linesOf(draft[field]);
    const { line: count, lines: most } = reviewLimits;
    if (lines.length > most || lines.some(line => lengthOf(line) > count)) {
      problems.set(field, t('tooManyLines', { count, lines: most }));
    }
  }
  for (const [field, text] of ofPictures) problems.set(field, text);
  if (!draft.incentive) problems.set('incentive', t('chooseOne'));
  if (!draft.relationship) problems.set('relationship', t('chooseOne'));
  atMost('name', draft.name, reviewLimits.name);
  return problems;
}
