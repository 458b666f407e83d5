import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom, headline, reviewsNeeded, type StarCounts } from '@docent/engine';
import { near } from '../learn/near.js';

/** Share of samples whose interval holds the truth. */
function coverage(shares: readonly number[], n: number, prior?: number): number {
  const random = createRandom(n);
  const truth = shares.reduce((sum, share, at) => sum + share * (at + 1), 0);
  const samples = 300;
  let held = 0;
  for (let sample = 0; sample < samples; sample++) {
    const stars: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    for (let review = 0; review < n; review++) {
      let place = random();
      const at = shares.findIndex(share => (place -= share) < 0);
      stars[at < 0 ? 4 : at]!++;
    }
    const { low, high } = headline(stars, prior);
    if (low <= truth && truth <= high) held++;
  }
  return held / samples;
}

/** Distributions as products have them: mild, adored, very much adored, quarrelled over, disliked, liked. */
const products = [
  [0.1, 0.1, 0.2, 0.4, 0.2],
  [0.05, 0.03, 0.05, 0.17, 0.7],
  [0.01, 0.01, 0.03, 0.15, 0.8],
  [0.4, 0.1, 0.05, 0.1, 0.35],
  [0.6, 0.2, 0.1, 0.05, 0.05],
  [0.02, 0.02, 0.1, 0.36, 0.5],
];
const sizes = [10, 20, 50, 200];
const holds = (shares: readonly number[]): boolean =>
  shares.every(share => share >= 0.905) && shares.reduce((sum, share) => sum + share, 0) / shares.length > 0.935;

describe('the headline of reviews', () => {
  // SciPy: the moments of the Dirichlet distribution with a fifth of a review on each star, then stats.beta.ppf. In brackets the
  // quantiles of two million draws from that Dirichlet distribution itself.
  const independent: [stars: StarCounts, value: number, beta: [number, number], drawn: [number, number]][] = [
    [[1, 0, 2, 7, 10], 4.19047619, [3.70974726, 4.58185504], [3.684, 4.563]],
    [[0, 0, 0, 0, 12], 4.84615385, [4.35669183, 4.99903536], [4.3544, 4.9983]],
    [[40, 5, 5, 10, 140], 4.0199005, [3.78821731, 4.23453792], [3.7875, 4.2336]],
    [[12, 0, 0, 0, 0], 1.15384615, [1.00096464, 1.64330817], [1.0017, 1.6459]],
    [[1, 1, 1, 1, 1], 3, [1.97204503, 4.02795497], [1.9622, 4.0385]],
  ];
  for (const [stars, value, [low, high], [lowDrawn, highDrawn]] of independent) {
    it(`of ${stars.join(', ')} is ${value}`, () => {
      const found = headline(stars);
      near(found, { value, low, high }, 1e-7);
      near(found, { low: lowDrawn, high: highDrawn }, 0.03);
    });
  }

  it('says how many there are, what was assumed, and that nine are too few', () => {
    const { enough, mean, n, needed, prior, stars } = headline([0, 0, 0, 3, 6]);
    assert.deepEqual([n, needed, enough, prior], [9, reviewsNeeded, false, { weight: 1, mean: 3 }]);
    assert.deepEqual([mean, stars], [42 / 9, [0, 0, 0, 3, 6]]);
    assert.equal(headline([1, 0, 0, 3, 6]).enough, true);
  });

  it('of nobody knows nothing but the prior', () => {
    const { enough, high, low, mean, n, value } = headline([0, 0, 0, 0, 0]);
    assert.deepEqual([n, enough, mean, value], [0, false, 0, 3]);
    assert.ok(low < 1.6 && high > 4.4);
  });

  it('grows with each star that is raised, and its interval narrows with each review', () => {
    const random = createRandom(5);
    for (let draw = 0; draw < 200; draw++) {
      const stars = Array.from({ length: 5 }, () => Math.floor(30 * random())) as unknown as StarCounts;
      const at = Math.floor(4 * random());
      if (stars[at]! === 0) continue;
      const raised = stars.map((count, index) => count + (index === at + 1 ? 1 : index === at ? -1 : 0));
      assert.ok(headline(raised as unknown as StarCounts).value > headline(stars).value);
      const doubled = headline(stars.map(count => 2 * count) as unknown as StarCounts);
      assert.ok(doubled.high - doubled.low < headline(stars).high - headline(stars).low);
    }
  });
});

describe('in products whose truth is known', () => {
  it('the interval holds it about 95 times in a hundred', () => {
    const shares = products.flatMap(product => sizes.map(n => coverage(product, n)));
    assert.ok(holds(shares), shares.join(' '));
  });

  it('with one review of each star assumed it would not, which this finds out', () => {
    const shares = products.map(product => coverage(product, 20, 5));
    assert.ok(!holds(shares));
    assert.ok(Math.min(...shares) < 0.7);
  });
});
