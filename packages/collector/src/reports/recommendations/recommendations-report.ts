import type { PublishedModel } from '@docent/schema';
import type { RecommendationSource, Strategy } from '@docent/schema/names';
import type { Verdict } from '@docent/engine';
import type { Told } from '../learning/learning-report.js';

/** Longest time within which something can be looked for that was taken. */
export const mostDays = 365;

/** What is asked of lists of recommendations. */
export interface RecommendationsReportQuery {
  project: string;
  /** Only this list. Default: all. */
  list?: string | undefined;
  /** Only what happened then or later, milliseconds since the epoch. */
  since?: number | undefined;
  /** Only what happened before. */
  until?: number | undefined;
  /** Within how many days after it was viewed an item has to be taken. Default: 14. */
  days?: number | undefined;
  /** Present time, milliseconds since the epoch. */
  now: number;
}

/** What was recommended, and what became of it. */
export interface RecommendationsReport {
  since?: string;
  until?: string;
  days: number;
  /** The one with most customers first. */
  lists: ListReport[];
  /** Who last turned personalisation off, or on, and who had their history forgotten; of the whole project. */
  personalisation: { off: Count; on: Count; forgotten: Count };
  /** Whether there is more than is read. */
  cut: boolean;
}

/** How often, and by how many customers; suppressed where these are so few that it would be somebody's. */
export type Count = { times: number; customers: number } | { suppressed: true };

/** One list; suppressed where fewer than five customers viewed something of it. */
export type ListReport = { list: string; suppressed: true } | FullListReport;

/** One list that may be told of. */
export interface FullListReport {
  list: string;
  /** Customers who really viewed something of it; orderings of it; items in these that were on the screen for a second. */
  customers: number;
  slates: number;
  viewed: number;
  opened: Count;
  explained: Count;
  /** What customers said last of an item. A good refusal is a success: they decided. */
  notInterested: Count;
  seen: Count;
  more: Count;
  withheld: Count;
  /** By what it was found; the most viewed first. */
  served: Served[];
  /** Of all that was viewed and whose days are over. */
  outcomes: Outcomes;
  /** What each strategy alone would have come to, by inverse propensity. */
  strategies: StrategyEstimate[];
  shown: Shown;
  /** What the collector has learned; absent: nothing yet, or it is not told to. */
  model?: Pick<PublishedModel, 'serves' | 'algorithm' | 'gate' | 'customers' | 'interactions'> & { trainedAt: string };
  /** Experiments that the list is in. */
  experiments: ListExperiment[];
}

/** Something that lists were filled with. */
export interface Served {
  source: RecommendationSource;
  /** Absent: placed by hand, or by an expert's rule. */
  strategy?: Strategy;
  /** Share of all that was viewed; suppressed with fewer than five customers, and where these could be computed. */
  share: { viewed: number; share: number } | { suppressed: true };
}

/** Shares of what was viewed. */
export interface Outcomes {
  /** How many items were viewed whose days are over. */
  viewed: number;
  /** Something positive happened with it for the first time, within the days. */
  taken: Told;
  /** Taken, or said to be of no interest: the customer decided. */
  decided: Told;
}

/** What a strategy alone would have come to. */
export interface StrategyEstimate {
  strategy: Strategy;
  /** Items viewed that it would have put where they were, and as how many equally likely ones they count. */
  matching: number;
  effective: number;
  taken: Told;
  decided: Told;
}

/** What of the catalogue was viewed. Null: it cannot be told, as the list does not learn or too little was viewed. */
export interface Shown {
  /** Different items. */
  items: number;
  /** Of how many that could be. */
  catalogue: number | null;
  coverage: number | null;
  gini: number | null;
  /** Bits. */
  novelty: number | null;
}

/** What an experiment found of a list: every unit that could have been shown it counts in its arm. */
export type ListExperiment =
  | { experiment: string; suppressed: true }
  | {
      experiment: string;
      /** The holdout first. A unit is an account, or a customer without one. `taken`: something of the list was taken within the days. */
      arms: { arm: 'holdout' | 'treated'; eligible: number; taken: Told }[];
      /** Units that were seen in several arms, which are left out. */
      inSeveral: number;
      ratio: { p: number; broken: boolean };
      /** When it is decided; absent when that was not declared. */
      decideAt?: string;
      says: Exclude<Verdict['says'], 'smarter'> | 'better';
      /** Treated minus holdout. */
      difference: Told;
    };
