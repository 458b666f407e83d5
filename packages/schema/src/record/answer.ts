/**
 * Answers in one check, survey or advice: by id of the question or item, then by revision of the entity that was on show, so
 * that a changed question is never scored by an answer to what it was before. What else a customer brings into an advice is
 * kept in the same way, under names that are no ids: `ownWeights`, `ownAssumptions`, `ownLayout`, `ownLink`.
 *
 * Answers in a survey are kept by revision of the question, as its other questions do not change what it asks. `ownEnd` has, by
 * revision of the survey, `submitted` once the customer has sent it: whatever becomes of the survey, it is not asked again. `ownTold` has, by id
 * of the change, `told` once the customer was told what changed because of the answers.
 *
 * Of reviews there are drafts, under `ownDraft` and the id of the subject; `null` once they were sent or thrown away.
 */
export interface ItemAnswers {
  [itemId: string]: { [revision: string]: AnswerPair };
}

/** What a customer answered to one item of one revision. */
export interface AnswerPair {
  /** The first answer of all, where that matters: only first attempts count as knowledge. The earliest wins. */
  firstAttempt?: Answer;
  /** The present answer. The latest wins. */
  latest: Answer;
}

/** One answer. */
export interface Answer {
  /** As the kind of question has it: an option's id, several, a number, a text, an allocation. `null`: taken back. */
  value: unknown;
  /** The customer said that they do not know; `value` is then `null`. Default: false. */
  unknown?: boolean;
  /** How sure the customer was, for items that ask: 1 is under 67 %, 2 up to 80 %, 3 over 80 %. */
  certainty?: 1 | 2 | 3;
  /** When, in milliseconds since the epoch. */
  at: number;
}
