import { firstOf, type WhatIf } from './create-what-if.js';

/** One answer given differently, and who would be first then. */
export interface Change {
  question: string;
  answer: unknown;
  /** Id of the outcome that would be first; absent: nothing would be left to advise. */
  first?: string;
  /**
   * How far it is from how things are: 1 for another option, for each option ticked or unticked, and for anything where
   * nothing is known now; for numbers, amounts and dates their part of the scale; for points the share that is moved.
   */
  distance: number;
}

/** Tries one answer: what it changes, if it puts another outcome first. */
export function tryAnswer(question: string, answer: unknown, distance: number, whatIf: WhatIf): Change | undefined {
  const then = whatIf.given(question, answer);
  // An answer that counts for nothing, such as an option that cannot be chosen, is no change.
  if (!Object.hasOwn(then.settled.answers, question)) return undefined;
  const first = firstOf(then);
  if (first === firstOf(whatIf.now)) return undefined;
  return { question, answer, ...(first !== undefined && { first }), distance };
}
