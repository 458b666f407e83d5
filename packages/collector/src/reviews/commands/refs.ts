import type { VoiceKind } from '@docent/schema/names';
import type { CommandOutcome } from '../../commands/command-definition.js';

/** The subject of a ref; undefined when it is none. */
export function subjectOf(ref: string | undefined): string | undefined {
  return /^subject:([A-Za-z0-9._:-]{1,128})$/.exec(ref ?? '')?.[1];
}

/** The id of the review, question or answer of a ref; undefined when it is none. */
export function voiceIdOf(kind: VoiceKind, ref: string | undefined): string | undefined {
  const [, of, id] = /^(\w+):([A-Za-z0-9_-]{1,64})$/.exec(ref ?? '') ?? [];
  return of === kind ? id : undefined;
}

/** Why a command about reviews, questions or answers was refused, beyond what any command can be refused for. */
export const reviewRefusals = {
  'bad-ref': 'ref must name a subject as "subject:desk-01", or a review, question or answer as "review:" and its id.',
  'nothing-to-read': 'The text has nothing in it that can be read. Write a sentence.',
  'unknown-subject': 'The subject is not offered any more, so nothing is written about it any more.',
  'already-reviewed': 'You have reviewed this. Correct that review instead: it keeps its votes.',
  'unknown-review': 'There is no such review among those that are shown.',
  'unknown-question': 'There is no such question among those that are shown.',
  'unknown-answer': 'There is no such answer among those that are shown.',
  'own-review': 'One’s own review cannot be voted on or reported.',
  'own-question': 'One’s own question cannot be voted on or reported.',
  'own-answer': 'One’s own answer cannot be voted on or reported.',
  'not-proven': 'Votes are counted once for each customer. Sign in, or agree to being known in this browser.',
  'not-found': 'There is nothing like this of yours, or nothing proves that it is yours.',
  'not-appealable': 'It is shown, or an appeal about it was decided.',
} as const;

/**
 * Refuses such a command.
 *
 * @param earlier id of the sender's own command that stands in the way. Default: none that they have proven to be theirs
 */
export function refuseReview(code: keyof typeof reviewRefusals, earlier?: string): CommandOutcome {
  return { state: 'refused', code, reason: reviewRefusals[code], ...(earlier !== undefined && { earlier }) };
}
