import type { CommandOutcome } from '../../commands/command-definition.js';

/** The subject of a ref; undefined when it is none. */
export function subjectOf(ref: string | undefined): string | undefined {
  return /^subject:([A-Za-z0-9._:-]{1,128})$/.exec(ref ?? '')?.[1];
}

/** The id of the review of a ref; undefined when it is none. */
export function reviewIdOf(ref: string | undefined): string | undefined {
  return /^review:([A-Za-z0-9_-]{1,64})$/.exec(ref ?? '')?.[1];
}

/** Why a command about reviews was refused, beyond what any command can be refused for. */
export const reviewRefusals = {
  'bad-ref': 'ref must name a subject as "subject:desk-01", or a review as "review:" and its id.',
  'nothing-to-read': 'The text has nothing in it that can be read. Write a sentence.',
  'unknown-subject': 'The subject is not offered any more, so it is not reviewed any more.',
  'already-reviewed': 'You have reviewed this. Correct that review instead: it keeps its votes.',
  'unknown-review': 'There is no such review among those that are shown.',
  'own-review': 'One’s own review cannot be voted on or reported.',
  'not-proven': 'Votes are counted once for each customer. Sign in, or agree to being known in this browser.',
  'not-found': 'There is no such review of yours, or nothing proves that it is yours.',
  'not-appealable': 'The review is shown, or an appeal about it was decided.',
} as const;

/** Refuses a command about reviews. */
export function refuseReview(code: keyof typeof reviewRefusals): CommandOutcome {
  return { state: 'refused', code, reason: reviewRefusals[code] };
}
