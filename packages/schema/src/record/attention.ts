/**
 * What happened to one thing that appears unasked, and what the customer said of it. Every showing has a name of its own, so
 * that the same one, heard of twice, counts once and two of different devices count twice.
 */
export interface Attention {
  /** Each time it was shown, by a random name. */
  shown?: { [name: string]: ShownMark };
  /** It was answered, or gone through to its end. Final. */
  answered?: { at: number };
  /** The customer sent it away without a word. */
  dismissed?: { at: number };
  /** The customer said "not now": by until when that holds, in milliseconds since the epoch. The last of these counts. */
  notNow?: { [until: string]: { at: number } };
  /** The customer said "not about this". Final. */
  notAboutThis?: { at: number };
  /**
   * When the event happened that a placement waits some days after, by id of the placement; `off`: when that was called off. What
   * event that was, and what was in it, is not kept.
   */
  happened?: { [placement: string]: { at: number; off?: true } };
  /** Of `*` only. The customer said "nothing more this month": by until when that holds. The last of these counts. */
  nothing?: { [until: string]: { at: number } };
}

/** Something was shown unasked. */
export interface ShownMark {
  /** Id of the placement. */
  placement: string;
  /** When, in milliseconds since the epoch. */
  at: number;
}
