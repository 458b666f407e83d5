import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { benjaminiHochberg, compareMeans, compareShares, rankCorrelation, tallyOf, tShare } from '@docent/engine';
import { near } from '../learn/near.js';

describe('many comparisons at once', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  it('leave four of the fifteen of Benjamini and Hochberg (1995), as published', () => {
    const adjusted = benjaminiHochberg(p);
    assert.equal(adjusted.filter(one => one <= 0.05).length, 4);
    // SciPy: stats.false_discovery_control.
    const independent = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765];
    independent.forEach((value, at) => near({ p: adjusted[at]! }, { p: value }, 1e-8));
  });

  it('come back in the order in which they were asked', () => {
    assert.deepEqual(benjaminiHochberg([0.04, 0.01, 0.03]), [0.04, 0.03, 0.04]);
    assert.deepEqual(benjaminiHochberg([]), []);
  });
});

describe('Student’s t', () => {
  it('has the shares that SciPy finds', () => {
    const independent: [t: number, freedom: number, share: number][] = [
      [2, 5, 0.9490302605850708],
      [-1.3, 11.7, 0.10931425121428469],
      [0.5, 1, 0.6475836176504333],
      [4.2, 30, 0.999890105782892],
      [0, 3, 0.5],
    ];
    for (const [t, freedom, share] of independent) near({ share: tShare(t, freedom) }, { share }, 1e-11);
  });
});

describe('two groups', () => {
  it('are compared by Welch’s test', () => {
    const p = compareMeans(tallyOf([9, 10, 8, 7, 10, 9, 6, 10]), tallyOf([5, 6, 8, 7, 4, 6]));
    near({ p }, { p: 0.006345897725928229 }, 1e-10);
  });

  it('that do not vary are parted by chance once in so many ways to deal them', () => {
    near({ p: compareMeans(tallyOf([1, 1, 1]), tallyOf([0, 0, 0])) }, { p: 2 / 20 }, 1e-12);
    assert.equal(compareMeans(tallyOf([1, 1, 1]), tallyOf([1, 1])), 1);
    assert.equal(compareMeans(tallyOf([1]), tallyOf([2, 3])), 1);
  });

  it('are compared by shares as the chi-squared test with n − 1 does', () => {
    const one = { successes: 56, n: 70 };
    const other = { successes: 48, n: 80 };
    // SciPy: chi2_contingency without correction gives 7.023411, times 149/150.
    near({ p: compareShares(one, other) }, { p: 0.0082582879 }, 1e-9);
    assert.equal(compareShares({ successes: 1, n: 5 }, { successes: 0, n: 5 }), 1);
    assert.equal(compareShares({ successes: 0, n: 0 }, { successes: 3, n: 5 }), 1);
  });
});

describe('the rank correlation', () => {
  it('is Spearman’s, of a published example', () => {
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    const r = rankCorrelation(iq.map((one, at) => [one, hours[at]!] as const));
    near({ r: r! }, { r: -29 / 165 }, 1e-12);
  });

  it('is not known where nothing varies', () => {
    assert.equal(
      rankCorrelation([
        [1, 2],
        [1, 3],
      ]),
      undefined,
    );
  });
});
