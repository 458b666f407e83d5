import { type Estimate, estimate } from '../learn/estimate.js';
import { tQuantile } from '../learn/t-quantile.js';
import { wilsonInterval } from '../learn/wilson-interval.js';

/** Something that was put before a customer, and what became of it. */
export interface Exposure {
  customer: string;
  /** How likely it was that this item would stand in this place, above 0 up to 1. */
  propensity: number;
  /** Whether the strategy that is asked about would have put it there. */
  would: boolean;
  /** Whether it came out well. */
  good: boolean;
}

/** What a strategy would have done. */
export interface OffPolicyEstimate {
  /** Share of good outcomes; `n` counts customers with an exposure that the strategy would have made, too. */
  rate: Estimate;
  /** Exposures that it would have made. */
  matching: number;
  /** How many equally likely exposures say as much as these (Kish, 1965): (sum of weights)² / sum of squared weights. */
  effective: number;
}

/** Fewest customers for an estimate to be told: below, intervals hold less than they say. */
export const snipsNeeded = 50;
/** Fewest effective exposures: in simulated logs with half as many, 92 of 100 intervals held the truth. */
export const effectiveNeeded = 100;

/**
 * Self-normalised inverse propensity scoring (Swaminathan and Joachims, 2015, "The self-normalized estimator for counterfactual learning",
 * equation 9): what share of exposures would have come out well, if the strategy alone had made them. Each that it would have made counts as
 * often as it was unlikely: Σ good / propensity over Σ 1 / propensity. Takes for granted that whether an item was looked at depends on its place
 * and on who looks, not on the item.
 *
 * The 95 % interval is that of a ratio of sums by the jackknife over customers (Cochran, 1977, 6.17), with Student's quantile for as many customers as
 * weigh alike, on the scale of
 * log-odds, so that it stays within 0 and 1; of those who all had the same, Wilson's of the effective exposures. Customers are independent of
 * each other, what one of them was shown is not.
 *
 * @param exposures those without a propensity above 0 up to 1 do not count
 */
export function snips(exposures: Iterable<Exposure>): OffPolicyEstimate {
  const byCustomer = new Map<string, { weight: number; good: number }>();
  let [matching, weights, squares, good] = [0, 0, 0, 0];
  for (const { customer, good: isGood, propensity, would } of exposures) {
    if (!would || !(propensity > 0 && propensity <= 1)) continue;
    const weight = 1 / propensity;
    const own = byCustomer.get(customer) ?? { weight: 0, good: 0 };
    byCustomer.set(customer, own);
    own.weight += weight;
    own.good += isGood ? weight : 0;
    matching++;
    weights += weight;
    squares += weight ** 2;
    good += isGood ? weight : 0;
  }
  const n = byCustomer.size;
  const effective = squares > 0 ? weights ** 2 / squares : 0;
  const value = weights > 0 ? good / weights : 0;
  const rate = estimate({
    value,
    ...intervalOf(value, weights, effective, [...byCustomer.values()]),
    n,
    needed: snipsNeeded,
  });
  return { rate: { ...rate, enough: rate.enough && effective >= effectiveNeeded }, matching, effective };
}

function intervalOf(
  value: number,
  weights: number,
  effective: number,
  customers: readonly { weight: number; good: number }[],
): { low: number; high: number } {
  const n = customers.length;
  if (n < 2) return { low: 0, high: 1 };
  if (value <= 0 || value >= 1) return wilsonInterval(value * effective, effective);
  // Without each customer in turn: what one of them weighs shows in how far the rest is off.
  const off = customers.reduce((sum, { good, weight }) => {
    const rest = weights - weight;
    return sum + (rest > 0 ? ((good - value * weight) / rest) ** 2 : 1);
  }, 0);
  const error = Math.sqrt(((n - 1) / n) * off);
  const middle = Math.log(value / (1 - value));
  const alike = weights ** 2 / customers.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const half = (tQuantile(0.975, Math.max(1, alike - 1)) * error) / (value * (1 - value));
  return { low: shareOf(middle - half), high: shareOf(middle + half) };
}

function shareOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
