import type { Estimate, Verdict } from '@docent/engine';

/** An estimate as it is told: without enough evidence there is no number in it. Null: more than can be measured. */
export type Told =
  | { enough: true; value: number | null; low: number | null; high: number | null; n: number; needed: number }
  | (Pick<Estimate, 'n' | 'needed'> & { enough: false });

/** What is asked of the events of checks. */
export interface LearningReportQuery {
  project: string;
  /** Only this skill. Default: all. */
  skill?: string | undefined;
  /** Only events that happened then or later, milliseconds since the epoch. */
  since?: number | undefined;
  /** Only events that happened before. */
  until?: number | undefined;
  /** Trait of the customers by which they are told apart. Default: all together. */
  by?: string | undefined;
  /** Tell them apart by account, in place of a trait. */
  byAccount?: boolean | undefined;
  /** Share of units that experiments were to hold out. Default: as each declares, else 0.1. */
  holdout?: number | undefined;
  /** The moment declared beforehand at which experiments are decided, milliseconds since the epoch. Default: as each declares. */
  decideAt?: number | undefined;
  /** Present time, milliseconds since the epoch. */
  now: number;
}

/** What customers came to know, as far as the store's events tell. */
export interface LearningReport {
  skill?: string;
  since?: string;
  until?: string;
  by?: string;
  /** The one with most learners first. */
  skills: SkillReport[];
  /** How many more skills have too few learners to be told of. */
  smallSkills: number;
  experiments: ExperimentReport[];
  leftOut: LeftOut;
}

/** What was not counted, and why. */
export interface LeftOut {
  /** Answers given faster than anybody reads. */
  tooFast: number;
  /** Events without a skill, an item or a credit that could be one. */
  unusable: number;
  /** First answers of one learner to one skill in one phase, beyond the first hundred. */
  tooMany: number;
  /** Learners of a skill whose first success bears an earlier time than their beginning. */
  backwards: number;
  /** Whether there are more events than are read. */
  cut: boolean;
}

/** What is known of a skill. */
export interface SkillReport {
  skill: string;
  /** One, named `null`, of all learners when nobody asked to tell them apart; else the largest first. */
  groups: { group: string | null; measures: Measure[] }[];
  /** How many more groups have too few learners to be named. */
  smallGroups: number;
}

/** Names of what is measured. */
export type MeasureName =
  | 'learners'
  | 'knowledge before'
  | 'knowledge after'
  | 'knowledge in delayed probes'
  | 'calibration'
  | 'certainty'
  | 'gain'
  | 'change per learner'
  | 'confidence'
  | 'authentic confidence'
  | 'confidence as remembered'
  | 'retention'
  | 'first unaided success'
  | 'mastery'
  | 'lapses';

/** One thing measured of one group; too few learners are not told of. */
export type Measure =
  { measure: MeasureName; learners: number; figures: Figure[] } | { measure: MeasureName; suppressed: true };

/** A number that was found, with what it takes to believe it. */
export type Figure<E = Told> =
  /** `of` says what `n` counts. */
  | { name: string; unit: Unit; estimate: E; of: 'learners' | 'answers' | 'accounts' }
  | { name: string; unit: 'count'; count: number }
  /** A wrong answer that was chosen with certainty; `null`: all that fewer than five learners chose, together. */
  | { name: string; unit: 'chosen'; count: number; item: string | null; response: string | null };

/** `share`: 0 to 1; `difference`: of two shares; `number`: no unit; `hours`: null where it is more than was waited. */
export type Unit = 'share' | 'difference' | 'number' | 'hours';

/** What an experiment found. */
export type ExperimentReport =
  | { experiment: string; suppressed: true }
  | {
      experiment: string;
      /** The holdout first. A unit is an account, or a learner without one. */
      arms: { arm: 'holdout' | 'treated'; eligible: number; probed: number; right: Told }[];
      /** Units that were seen in several arms, which are left out. */
      inSeveral: number;
      ratio: { p: number; broken: boolean };
      /** When it is decided; absent when that was not declared. */
      decideAt?: string;
      says: Verdict['says'];
      /** Treated minus holdout. */
      difference: Told;
      /** Units needed in each arm to see a difference as large as the one found; null: no number of them would show one. */
      needed?: number | null;
    };
