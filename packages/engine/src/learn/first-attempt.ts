import type { Certainty } from './certainty.js';

/** The first answer of one learner to one item: only these tell what somebody knows. */
export interface FirstAttempt {
  /** What the answer is worth, 0 to 1. */
  credit: number;
  certainty: Certainty;
  /** How many answers there were to choose from. Default: none. */
  options?: number;
  /** The option that was chosen, where there were any. */
  chosen?: string;
  item: string;
}
