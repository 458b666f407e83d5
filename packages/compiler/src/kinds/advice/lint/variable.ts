/** A question and the answers to it that are tried. */
export interface Variable {
  id: string;
  index: number;
  /** Answers that the rules tell apart, as far as that can be found out. */
  candidates: readonly unknown[];
  /** Whether conditions tell no other answers apart: trying these is trying all. */
  exact: boolean;
  /** Whether scores are calculated from the answer, so that every one of them may count. */
  counted: boolean;
  /** Whether it is asked; absent: always. */
  relevant?: Asked;
  /** By candidate, whether it can be chosen; absent: always. */
  possible: readonly (Asked | undefined)[];
}

/** The answers of a guide: which candidate, by the index of the variable; −1 for a question that is not asked. */
export type Assignment = Int32Array;

/** A rule that is asked of many assignments, and evaluated once for those that it cannot tell apart. */
export interface Asked {
  rule: unknown;
  /** Indexes of the variables that it reads. */
  reads: readonly number[];
  decide(assignment: Assignment): boolean | 'unknown';
  value(assignment: Assignment): unknown;
}
