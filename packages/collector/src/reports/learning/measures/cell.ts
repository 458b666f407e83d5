import type { Estimate } from '@docent/engine';
import type { Answer, Beginning, Saying } from '../facts.js';
import type { Figure, MeasureName } from '../learning-report.js';

/** What is known of one skill and one group of learners. */
export interface Cell {
  answers: readonly Answer[];
  sayings: readonly Saying[];
  beginnings: readonly Beginning[];
  /** The account of a learner. */
  accounts: ReadonlyMap<string, string>;
  /** Share of right first attempts of all learners of the skill, whatever their group. */
  facility: number;
}

/** A measure before anybody asked whether it may be told. */
export interface RawMeasure {
  measure: MeasureName;
  /** Whom it rests on. */
  customers: ReadonlySet<string>;
  figures: RawFigure[];
}

/** A number before anybody asked whether there is enough evidence for it. */
export type RawFigure = Figure<Estimate>;

/** First attempts by learner, of one phase or of all. */
export function firstsByLearner(answers: readonly Answer[], phase?: string): Map<string, Answer[]> {
  return byLearner(answers.filter(answer => answer.first && (phase === undefined || answer.phase === phase)));
}

/** Answers by learner. */
export function byLearner(answers: readonly Answer[]): Map<string, Answer[]> {
  const learners = new Map<string, Answer[]>();
  for (const answer of answers) {
    const own = learners.get(answer.customer);
    if (own) own.push(answer);
    else learners.set(answer.customer, [answer]);
  }
  return learners;
}

/** What is known of each learner, colleagues together; who has no account is one of their own. */
export function clustersOf<T>(values: ReadonlyMap<string, T>, accounts: ReadonlyMap<string, string>): T[][] {
  const clusters = new Map<string, T[]>();
  for (const [customer, value] of values) {
    const key = unitOf(customer, accounts);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(value);
    else clusters.set(key, [value]);
  }
  return [...clusters.values()];
}

/** The account of a learner, else the learner, so named that neither is taken for the other. */
export function unitOf(customer: string, accounts: ReadonlyMap<string, string>): string {
  const account = accounts.get(customer);
  return account === undefined ? `learner ${customer}` : `account ${account}`;
}

/** Mean of a number of each; 0 of nothing. */
export function meanOf<T>(list: readonly T[], number: (one: T) => number): number {
  return list.length === 0 ? 0 : list.reduce((sum, one) => sum + number(one), 0) / list.length;
}

/** Mean credit. */
export function creditOf(answers: readonly Answer[]): number {
  return meanOf(answers, ({ credit }) => credit);
}
