import type { Advice } from '@docent/schema';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Longest time without a look, in days, for guides that do not say when they expire. */
const longest = 365;

/** Warns of advice that nobody has looked at for a year, or ever; who says when it expires is reminded then. */
export function checkReview({ reviewed, expires }: Draft<Advice>, { now, report }: CheckContext): void {
  if (expires !== undefined) return;
  const hint =
    'Check that it is still true, then set "reviewed" to that day, or say with "expires" when to look again.';
  if (reviewed === undefined) {
    report('review-due', [], 'The guide does not say when somebody last checked it.', hint);
  } else if (Date.parse(reviewed) < now.getTime() - longest * 86_400_000) {
    report('review-due', ['reviewed'], `Nobody has checked this since ${reviewed}, more than a year ago.`, hint);
  }
}
