import { coverage } from '../metrics/coverage.js';
import { firstOf } from '../metrics/first-of.js';
import { gini } from '../metrics/gini.js';
import { ndcg } from '../metrics/ndcg.js';
import { novelty } from '../metrics/novelty.js';
import { recall, truncatedRecall } from '../metrics/recall.js';
import type { Trial } from './trial.js';

/** How well the first k of one strategy were, customer by customer in the order of `Trial.relevant`. */
export interface Measured {
  k: number;
  recall: Float64Array;
  truncatedRecall: Float64Array;
  ndcg: Float64Array;
  /** What all customers of the test were shown, of the whole catalogue. */
  coverage: number | undefined;
  /** Bits. */
  novelty: number | undefined;
  gini: number | undefined;
}

/**
 * Measures a strategy: of each customer of the test all items are ranked, without those they had before.
 *
 * @param scoresOf the scores of all items for the customer of a row
 * @param ks lengths of the list
 * @param told called after each customer
 */
export function measureStrategy(
  { relevant, train }: Trial,
  scoresOf: (row: number) => ArrayLike<number>,
  ks: readonly number[],
  told: () => void = () => {},
): Measured[] {
  const longest = Math.max(...ks);
  const owners = new Float64Array(train.items.length);
  for (const column of train.columns) owners[column]!++;
  const measured = ks.map(k => ({
    ...{ k, recall: new Float64Array(relevant.size), truncatedRecall: new Float64Array(relevant.size) },
    ...{ ndcg: new Float64Array(relevant.size), exposures: new Float64Array(train.items.length) },
  }));
  let at = 0;
  for (const [row, wanted] of relevant) {
    const had = new Set(train.columns.subarray(train.starts[row], train.starts[row + 1]));
    const ranking = firstOf(scoresOf(row), item => had.has(item), longest);
    for (const one of measured) {
      one.recall[at] = recall(ranking, wanted, one.k)!;
      one.truncatedRecall[at] = truncatedRecall(ranking, wanted, one.k)!;
      one.ndcg[at] = ndcg(ranking, wanted, one.k)!;
      for (const item of ranking.subarray(0, one.k)) one.exposures[item]!++;
    }
    at++;
    told();
  }
  return measured.map(({ exposures, ...one }) => ({
    ...one,
    ...{ coverage: coverage(exposures), novelty: novelty(exposures, owners, train.users), gini: gini(exposures) },
  }));
}
