import type { Certainty } from '@docent/engine';

/** The first answer of a learner to an item, or one at a refresher. */
export interface Answer {
  customer: string;
  skill: string;
  item: string;
  revision: string;
  phase: string;
  credit: number;
  options?: number;
  certainty?: Certainty;
  response?: string;
  /** Chance of a right answer that was computed before. */
  predicted?: number;
  /** Milliseconds since the epoch. */
  timestamp: number;
  /** Whether it is the first of the learner to the item in that phase: only these tell what somebody knows. */
  first: boolean;
}

/** What a learner said, or was found, about a skill: the first of its kind. */
export interface Saying {
  customer: string;
  skill: string;
  event: 'Confidence Rated' | 'Skill Mastered' | 'Skill Lapsed';
  phase: string | null;
  /** 0 to 1; null unless it is a rating. */
  confidence: number | null;
}

/** A learner's beginning with a skill, and the first time it was done without help. */
export interface Beginning {
  customer: string;
  skill: string;
  began: number;
  succeeded: number | null;
}

/** A learner who could have been shown something in an experiment. */
export interface Eligible {
  customer: string;
  experiment: string;
  arm: string;
  timestamp: number;
  /** What was declared of the experiment then, as far as it was told. */
  unit: string | null;
  /** A day, in UTC. */
  decide: string | null;
  /** Share of all units. */
  holdout: number | null;
}

/** Everything that is read of the store. */
export interface Facts {
  answers: Answer[];
  sayings: Saying[];
  beginnings: Beginning[];
  eligible: Eligible[];
  accounts: ReadonlyMap<string, string>;
  audiences: ReadonlyMap<string, string | null>;
  leftOut: { tooFast: number; unusable: number; tooMany: number; cut: boolean };
}

/** Most learners' facts of one kind that are read; a report of more says so. */
export const mostFacts = 1_000_000;
