import type { ModelGate } from '@docent/schema';
import { meanDifference } from '../learn/mean-difference.js';

/** Fewest customers with later data for a comparison to be made at all. */
export const gateNeeded = 30;

/**
 * Level of the interval. Models are learned again and again, and each time is another chance to be wrong: of 200 simulated vendors 95 % let a model
 * pass that was worse than popularity, 99 % none.
 */
const level = 0.99;

/** What the gate compares, customer by customer, in the same order. */
export interface Compared {
  /** NDCG@10 of the personal model. */
  personal: readonly number[];
  /** NDCG@10 of popularity. */
  popular: readonly number[];
}

/**
 * Compares a personal model with popularity on later data: the mean of the differences within customers, with Student's 99 % interval (each
 * customer is one observation). Undefined with fewer customers than {@link gateNeeded}.
 */
export function compareWithPopular({ personal, popular }: Compared): ModelGate | undefined {
  const customers = personal.length;
  if (customers < gateNeeded) return undefined;
  const differences = personal.map((value, at) => value - popular[at]!);
  // Against a sample that is all nothing, Welch's interval is Student's for one sample.
  const { high, low, value } = meanDifference(differences, new Array<number>(customers).fill(0), gateNeeded, level);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / customers;
  return {
    metric: 'ndcg@10',
    personal: mean(personal),
    popular: mean(popular),
    difference: { estimate: value, low, high },
    customers,
    level,
  };
}

/** Whether the personal model may be served: it beats popularity, and not by what may be chance. */
export function opensGate(gate: ModelGate | undefined): boolean {
  return gate !== undefined && gate.difference.low > 0;
}
