import type { phases } from '../check/phases.js';

/**
 * What a customer showed and said of one skill. Everything that follows from it (whether it is mastered, when it is due) is
 * computed, never stored.
 */
export interface SkillRecord {
  /** First and latest attempt of each UTC day, by item, then by day as `2026-11-22`, where need be with what keeps them apart: `2026-11-22-…`. */
  attempts?: { [itemId: string]: { [day: string]: AttemptPair } };
  /** How sure the customer said to be that they can do it, 0 to 100, by when: `pre`, `post` or `then`. */
  confidence?: { [phase: string]: { value: number; at: number } };
  /** Whether the customer wants to become able to do it. */
  goal?: { value: boolean; at: number };
  /** The customer had everything before this forgotten. */
  forgotten?: { at: number };
}

/** What a customer did with one item on one day. */
export interface AttemptPair {
  /** Only this counts as knowledge. The earliest wins. */
  firstAttempt: Attempt;
  /** The latest wins. */
  latest: Attempt;
}

/** One answer to an item. */
export interface Attempt {
  /** How right it was, 0 to 1. */
  credit: number;
  /** As the type of item has it: ids of options, a number; `true` for what was done. */
  value: unknown;
  /** 1 is under 67 %, 2 up to 80 %, 3 over 80 %. Absent: not asked, or not said. */
  certainty?: 1 | 2 | 3;
  phase: (typeof phases)[number];
  /** With help on show, for what was done in the product. Default: false. */
  aided?: boolean;
  /** Revision of the item. */
  revision: string;
  /** When, in milliseconds since the epoch. */
  at: number;
}
