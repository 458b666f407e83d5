import { betaQuantile } from '../voice/beta-quantile.js';

/**
 * What is assumed of a review before anybody has voted: as many votes, half of them helpful. Between five and ten keep the head of the
 * list as good as a lower bound without a prior, and do not send what nobody has voted on yet to its end.
 */
export const votesAssumed = 8;

/**
 * How useful a review is, from 0 to 1: what the share of those whom it helps exceeds with a chance of 90 %. A lower bound, so that
 * one vote does not beat a hundred, with a prior, so that a new review has a place among the others.
 *
 * @param helpful how many found it helpful
 * @param notHelpful how many did not
 */
export function usefulness(helpful: number, notHelpful: number): number {
  return betaQuantile(0.1, helpful + votesAssumed / 2, notHelpful + votesAssumed / 2);
}
