import type { Told } from '../learning/learning-report.js';
import type { PeriodLength } from '../start-of-period.js';
import type { GroupReport, Trend } from '../surveys/surveys-report.js';

/** What writers of reviews may be told apart by: what they say of themselves, or a token said of them. */
export const voiceGroups = ['role', 'language', 'verified', 'plan', 'experience'] as const;
/** @see voiceGroups */
export type VoiceGroup = (typeof voiceGroups)[number];

/** What is asked of what customers say. */
export interface VoiceReportQuery {
  project: string;
  /** Only reviews of this subject. Default: all. */
  subject?: string | undefined;
  /** Only what happened then or later, milliseconds since the epoch. */
  since?: number | undefined;
  /** Only what happened before. */
  until?: number | undefined;
  /** What writers are told apart by. Default: all together. */
  by?: VoiceGroup | undefined;
  /** Default: `month`. */
  period?: PeriodLength | undefined;
  /** Present time, milliseconds since the epoch. */
  now: number;
}

/** What customers say in public, who of them is about to leave, and what does not look like customers. */
export interface VoiceReport {
  since?: string;
  until?: string;
  by?: VoiceGroup;
  /** The one with most reviews first. */
  subjects: SubjectVoice[];
  /** The one with most reasons first. */
  accounts: AccountAtRisk[];
  /** How many accounts were looked at. */
  accountsSeen: number;
  suspicions: Suspicion[];
  /** Whether customers would choose again what they chose, where a survey has asked. */
  again: AgainReport[];
  /** Whether there is more than is read. */
  cut: boolean;
}

/** What is said of one subject, in the published reviews of customers who are nothing more. */
export interface SubjectVoice {
  subject: string;
  reviews: number;
  /** Mean of the stars, with Student's interval: what was given, without the prior of the public headline. */
  mean: Told;
  /** How many gave one star, two, … five. */
  stars: number[];
  trend?: Trend;
  groups?: GroupReport[];
  smallGroups?: number;
  drivers: Driver[];
}

/** How many stars more go with one star more of a criterion, or with a word; all others being equal. */
export interface Driver {
  kind: 'criterion' | 'word';
  name: string;
  /** Of a word. */
  language?: string;
  /** Reviews that rate the criterion, or have the word. */
  reviews: number;
  effect: Told;
  /** Made up for all drivers of the subject by Benjamini and Hochberg. */
  p?: number;
  /** Whether that p is 0.05 or less. */
  differs?: boolean;
}

/** How many would choose again what they chose. */
export interface AgainReport {
  /** Ref of the subject or the advice. */
  about: string;
  /** Of an advice: what they had been advised. */
  outcome?: string;
  answered: number;
  /** How many of them a token proves; in public only those are told. */
  proven: number;
  /** Share of those who would. */
  again: Told;
}

/** An account, and why somebody should speak with them. No score: reasons that can be looked up. */
export interface AccountAtRisk {
  account: string;
  reasons: Reason[];
}

/** What is wrong, of how many customers of the account, and when it was last seen. */
export interface Reason {
  /**
   * `quieter`: they were here on half as many days of the last four weeks as of the four before, more than chance would have it; `stuck`: they
   * said in a how-to that they are, and have not completed it since; `low-reviews`: one or two stars; `dissatisfied`: at least half of those who
   * answered are, five or more having done so.
   */
  reason: 'quieter' | 'stuck' | 'low-reviews' | 'dissatisfied';
  customers: number;
  /** Of how many, where it is a share. */
  of?: number;
  /** Days in the last and the previous four weeks. */
  days?: { last: number; before: number };
  /** Refs of what it is about. */
  about?: string[];
  /** RFC 3339. */
  latest: string;
}

/** Something that customers do not do by themselves, for a person to look at. Nothing follows from it, and it cannot see stars. */
export interface Suspicion {
  /**
   * `burst`: more reviews of a subject on a day than chance makes of its other days; `vote-burst`: the same of votes for a review; `mutual-votes`:
   * two writers who voted for each other; `one-writer`: five or more reviews of one writer within an hour; `same-words`: the words of
   * another review.
   */
  pattern: 'burst' | 'vote-burst' | 'mutual-votes' | 'one-writer' | 'same-words';
  subject?: string;
  /** First day of it, as `2026-11-01`. */
  day?: string;
  count: number;
  /** How many there are on such a day otherwise. */
  expected?: number;
  p?: number;
  /** How many of them no token stands behind. */
  unproven: number;
  /** Ids of reviews, at most twenty. */
  reviews: string[];
}
