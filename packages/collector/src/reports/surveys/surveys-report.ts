import type { MapQuadrant } from '@docent/engine';
import type { Told } from '../learning/learning-report.js';
import type { PeriodLength } from '../start-of-period.js';

/** Figures that the vendor knows of each account, by the account's id. */
export type AccountFigures = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What is asked of the events of surveys. */
export interface SurveysReportQuery {
  project: string;
  /** Only this survey. Default: all. */
  survey?: string | undefined;
  /** Only this question. Default: all. */
  question?: string | undefined;
  /** Only events that happened then or later, milliseconds since the epoch. */
  since?: number | undefined;
  /** Only events that happened before. */
  until?: number | undefined;
  /** Trait of the customers by which they are told apart. Default: all together. */
  by?: string | undefined;
  /** Tell them apart by account, in place of a trait. */
  byAccount?: boolean | undefined;
  /** Default: `month`. */
  period?: PeriodLength | undefined;
  /** Only texts that hold this, whatever the case of Latin letters. Default: all. */
  find?: string | undefined;
  /** Which page of texts, counted from 1. Default: 1. */
  page?: number | undefined;
  /** Texts on a page. Default: 20. */
  limit?: number | undefined;
  /** What accounts are compared with. Default: nothing. */
  figures?: AccountFigures | undefined;
  /** Present time, milliseconds since the epoch. */
  now: number;
}

/** What customers answered, as far as the store's events tell. */
export interface SurveysReport {
  since?: string;
  until?: string;
  by?: string;
  /** The one with most customers first. */
  surveys: SurveyReport[];
  /** Answers that could not be one: numbers off the scale, ids that are none. */
  unusable: number;
  /** Whether there is more than is read. */
  cut: boolean;
}

/** What became of one survey. */
export interface SurveyReport {
  survey: string;
  funnel: Funnel;
  /** Who has started, of those it was shown to; who has sent it, of those who started. */
  started: Told;
  completed: Told;
  /** Who was still there after so many questions, of those that were relevant to them. */
  staying: { after: number; share: Told }[];
  /** In the order in which customers answered them. */
  questions: QuestionReport[];
  /** How many were told what changed because of the answers, by id of the change; the one with most customers first. */
  told: { change: string; customers: number }[];
}

/** Customers of a survey; each is in every count that applies. Who acted in it was shown it, and started it. */
export interface Funnel {
  shown: number;
  started: number;
  /** Answered at least one question, without declining it. */
  answered: number;
  submitted: number;
  /** Sent it away unasked. */
  dismissed: number;
  /** Answered something and have not sent it: their answers count, too. */
  partial: number;
  /** Of these, who did anything in it during the last day, and may still send it. */
  open: number;
}

/** What is known of one question. */
export interface QuestionReport {
  question: string;
  type: string;
  /** Customers whose answer counts, and who declined. */
  answered: number;
  declined: number;
  /** Of `answered`: how many have not sent the survey. */
  partial: number;
  /** In how many wordings it was answered. */
  wordings: number;
  /** Who went away after this question, of those who came to it. */
  left: Told;
  figures: Figure[];
  trend?: Trend;
  groups?: GroupReport[];
  /** How many more groups have too few customers to be named. */
  smallGroups?: number;
  texts?: Texts;
  joined?: Joined[];
}

/** A number that was found, with what it takes to believe it. */
export interface Figure {
  /** What it is: `NPS`, `mean`, `chosen`, … */
  name: string;
  /** Id of the option, need or row that it is about. */
  about?: string;
  /** The option of a row, or who was marked, where `about` has several. */
  which?: string;
  unit: Unit;
  estimate: Told;
  /** Where a need stands; absent: there is not enough evidence. */
  quadrant?: MapQuadrant;
}

/** `score`: −100 to 100; `share`: 0 to 1; `points`: of 100; `balance`: −1 to 1; `difference`: of two means. */
export type Unit = 'score' | 'share' | 'mean' | 'points' | 'balance' | 'difference';

/** A figure over time. */
export interface Trend {
  figure: string;
  unit: Unit;
  length: PeriodLength;
  periods: { from: string; estimate: Told }[];
  /** Periods from which on it was different, and by how much. */
  changes: { from: string; p: number; change: Told }[];
}

/** One group's figures, compared with everybody else's. */
export type GroupReport =
  | { group: string | null; suppressed: true }
  | { group: string | null; customers: number; figures: (Figure & Comparison)[] };

/** How a group differs from all others; `p` is made up for all comparisons of the survey by Benjamini and Hochberg. */
export interface Comparison {
  p?: number;
  /** Whether that p is 0.05 or less. */
  differs?: boolean;
}

/** What customers wrote. */
export interface Texts {
  /** How many there are, of those searched for. */
  total: number;
  page: number;
  pages: number;
  /** The latest first. */
  shown: { text: string; language: string; at: string }[];
  /** By language, what most customers used; of all texts, searched for or not. */
  words: { language: string; customers: number; words: Counted[]; phrases: Counted[] }[];
}

/** A word or phrase, and how many customers used it. */
export interface Counted {
  text: string;
  customers: number;
}

/** A score of accounts beside a figure that the vendor has of them. */
export interface Joined {
  figure: string;
  /** Spearman's rank correlation over accounts. */
  correlation: Told;
}
