import { hitsIn } from './hits-in.js';

/**
 * Recall at k: which share of what somebody took later was among the first k: hits / relevant (RecBole; He et al., 2020,
 * "LightGCN", 4.1). Of somebody with more than k it cannot reach 1.
 *
 * @param ranking items, best first, without those that somebody had already
 * @param relevant what they took later
 * @returns 0 to 1; `undefined` where nothing is relevant, as there is nothing to find
 */
export function recall(ranking: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number | undefined {
  return relevant.size === 0 ? undefined : hitsIn(ranking, relevant, k) / relevant.size;
}

/**
 * Recall at k so that the best order reaches 1: hits / min(k, relevant) (Liang et al., 2018, "Variational autoencoders for
 * collaborative filtering", 4.2; what papers on EASE report).
 *
 * @param ranking items, best first, without those that somebody had already
 * @param relevant what they took later
 * @returns 0 to 1; `undefined` where nothing is relevant, or k is 0
 */
export function truncatedRecall(
  ranking: ArrayLike<number>,
  relevant: ReadonlySet<number>,
  k: number,
): number | undefined {
  const most = Math.min(k, relevant.size);
  return most === 0 ? undefined : hitsIn(ranking, relevant, k) / most;
}
