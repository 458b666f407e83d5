import { type Estimate, estimate } from '../learn/estimate.js';
import { betaQuantile } from '../voice/beta-quantile.js';

/** How many gave one star, two stars, and so on to five. */
export type StarCounts = readonly [one: number, two: number, three: number, four: number, five: number];

/**
 * What a headline assumes before anybody has said anything: as if this many reviews had been there, spread evenly over the five
 * stars. One in all (Perks, 1947): with more, as with the seven at 3.5 or the one of each star that are used elsewhere, the interval
 * misses the truth of a good product with twenty reviews up to four times in ten, which the tests show.
 */
export const reviewPrior = { weight: 1, mean: 3 } as const;

/** Fewest reviews for which stars are shown. */
export const reviewsNeeded = 10;

/** What reviews say together. `value` is the mean of the posterior, `low` to `high` its middle 95 %. */
export interface Headline extends Estimate {
  /** Mean of what was given, without the prior; 0 where there is none. */
  mean: number;
  /** How many gave each number of stars. */
  stars: StarCounts;
  /** What was assumed beforehand. */
  prior: { weight: number; mean: number };
}

/**
 * What reviews say together, as a Bayesian mean: the posterior of the five shares is Dirichlet's, and that of their mean is taken for a
 * beta distribution on the scale with the same mean and variance, which is off by less than 0.03 stars.
 *
 * @param stars how many gave each number of stars
 * @param prior how many reviews to assume beforehand, spread evenly. Default: {@link reviewPrior}
 * @param needed fewest for stars to be shown. Default: {@link reviewsNeeded}
 */
export function headline(
  stars: StarCounts,
  prior: number = reviewPrior.weight,
  needed: number = reviewsNeeded,
): Headline {
  const n = stars.reduce((sum, count) => sum + count, 0);
  const weight = n + prior;
  const shares = stars.map(count => (count + prior / 5) / weight);
  const value = shares.reduce((sum, share, at) => sum + share * (at + 1), 0);
  const variance = shares.reduce((sum, share, at) => sum + share * (at + 1 - value) ** 2, 0) / (weight + 1);
  // The beta distribution from 0 to 1 that has this mean and variance when it is stretched from 1 to 5.
  const place = (value - 1) / 4;
  const size = (16 * place * (1 - place)) / variance - 1;
  const bound = (p: number): number => 1 + 4 * betaQuantile(p, place * size, (1 - place) * size);
  const given = stars.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return {
    ...estimate({ value, low: bound(0.025), high: bound(0.975), n, needed }),
    mean: n ? given / n : 0,
    stars,
    prior: { weight: prior, mean: reviewPrior.mean },
  };
}
