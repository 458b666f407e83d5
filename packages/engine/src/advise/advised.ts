import type { Trace } from '../rules/trace.js';

/** What follows from a situation. */
export interface Advised {
  /**
   * `recommended`: one outcome is first by a clear margin; `close-call`: first and second are tied, or so close that little
   * would change their order; `not-yet`: an open question may still decide who is first; `none`: nothing is possible.
   */
  verdict: 'recommended' | 'close-call' | 'not-yet' | 'none';
  /** In the order of merit: those that are possible, then those still open, then those excluded. */
  outcomes: readonly OutcomeAdvised[];
  /** The first of the possible and open ones. */
  first?: OutcomeAdvised;
  /** The second. */
  second?: OutcomeAdvised;
  /** By how many points of marks (out of ten) the first is ahead of the second. */
  margin?: number;
  /** Weights as they were used, by id of the criterion. */
  weights: Readonly<Record<string, Weight>>;
  /** Ids of the questions that are relevant, or may be, in the order of the guide. */
  relevant: readonly string[];
  /** Ids of those among them that are not answered. */
  open: readonly string[];
  /** Answers to questions that are not relevant (any more), or do not fit theirs; they count for nothing. */
  ignored: readonly string[];
}

/** How one outcome does. */
export interface OutcomeAdvised {
  id: string;
  /** `possible`: has all it must; `open`: may have; `excluded`: lacks something. */
  status: 'possible' | 'open' | 'excluded';
  /** Excluded by one must-have alone. */
  nearMiss: boolean;
  /** Sum of the contributions, exactly: whole numbers. */
  score: number;
  /** The same as marks out of ten, weighted; 0 when all weights are. */
  marks: number;
  contributions: readonly Contribution[];
  mustHaves: readonly MustHaveAdvised[];
  /** Ids of the reasons that apply. */
  reasons: readonly string[];
}

/** A must-have and what became of it. */
export interface MustHaveAdvised {
  id: string;
  outcome: 'pass' | 'fail' | 'unknown';
  trace: Trace;
  /** Ids of the questions whose answers it was decided by, or that would settle it. */
  questions: readonly string[];
}

/** One part of a score. */
export interface Contribution {
  criterion: string;
  /** Points: `weight` × `merit`. */
  points: number;
  /** Whole points of weight that this part brings, −100 to 100. */
  weight: number;
  /** How good the outcome is in this criterion: marks out of ten in hundredths, a whole number from 0 to 1,000. */
  merit: number;
  /** Where the weight comes from: the guide itself, an adjustment (by its index), an allocation question, the customer. */
  from: 'base' | 'adjustment' | 'allocation' | 'own' | 'bound';
  /** Index of the adjustment. */
  adjustment?: number;
  /** Ids of the questions whose answers brought it. */
  questions: readonly string[];
}

/** The weight of a criterion. */
export interface Weight {
  /** Whole points, 0 to 100. */
  points: number;
  parts: readonly Omit<Contribution, 'criterion' | 'points' | 'merit'>[];
}
