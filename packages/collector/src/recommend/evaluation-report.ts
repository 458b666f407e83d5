import type { Told } from '../reports/learning/learning-report.js';
import type { EvaluatedStrategy } from './evaluation-strategies.js';

/** How well strategies put first what customers took later. */
export interface EvaluationReport {
  train: { customers: number; items: number; interactions: number };
  /** Who and what is left out: customers without a history, and what they had before. */
  test: { customers: number; strangers: number; seenBefore: number };
  strategies: StrategyReport[];
}

/** One strategy, at each length of the list. */
export interface StrategyReport {
  strategy: EvaluatedStrategy;
  /** Of `ease`. */
  lambda?: number;
  lists: ListReport[];
}

/** How the first `k` did, for all customers and by segment. */
export interface ListReport {
  k: number;
  /** Of all customers together, of the catalogue; null: it cannot be told. Novelty in bits. */
  coverage: number | null;
  novelty: number | null;
  gini: number | null;
  /** The first is of all. */
  groups: GroupResult[];
}

/** Means over the customers of a segment. */
export interface GroupResult {
  /** Null: all customers. */
  segment: string | null;
  customers: number;
  /** Hits / relevant. */
  recall: Told;
  /** Hits / min(k, relevant). */
  truncatedRecall: Told;
  ndcg: Told;
  /** NDCG less that of `popular`, customer by customer. Absent: of `popular` itself, or it was not asked for. */
  overPopular?: Told;
}
