import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  bestWorstScores,
  customerEffort,
  customerSatisfaction,
  meanScore,
  momentsOf,
  netPromoterScore,
  tallyOf,
  trinomialInterval,
  wilsonInterval,
} from '@docent/engine';
import { near } from '../learn/near.js';

const times = (n: number, value: number): number[] => Array.from({ length: n }, () => value);

describe('the interval of promoters less detractors', () => {
  // Found by maximising the multinomial likelihood numerically under each difference (SciPy), without the closed form. The second is
  // Bentur et al. (2009), of which Fagerland, Lydersen and Laake (2017, 8.6) print -0.517 to -0.026.
  const independent: [plus: number, minus: number, n: number, low: number, high: number][] = [
    [40, 20, 160, 0.030865, 0.218064],
    [1, 7, 21, -0.517232, -0.026003],
    [50, 20, 100, 0.139551, 0.443393],
    [9, 0, 12, 0.325635, 0.911058],
    [0, 0, 10, -0.277533, 0.277533],
    [6, 2, 12, -0.13219, 0.668148],
    [12, 0, 12, 0.515012, 1],
  ];
  for (const [plus, minus, n, low, high] of independent) {
    it(`of +${plus} and −${minus} in ${n} is Tango’s`, () => {
      near(trinomialInterval(plus, minus, n), { low, high }, 2e-6);
      near(trinomialInterval(minus, plus, n), { low: -high, high: -low }, 2e-6);
    });
  }

  it('is Wilson’s where nobody is in between', () => {
    const { high, low } = wilsonInterval(31, 40);
    near(trinomialInterval(31, 9, 40), { low: 2 * low - 1, high: 2 * high - 1 }, 1e-9);
  });

  it('says nothing of nobody', () => assert.deepEqual(trinomialInterval(0, 0, 0), { low: -1, high: 1 }));
});

describe('the net promoter score', () => {
  it('counts 9 and 10 less 0 to 6, and nothing that is no mark', () => {
    const marks = [...times(50, 9), ...times(30, 7), ...times(20, 6), 11, -1, 9.5, NaN];
    const { detractors, enough, high, low, n, passives, promoters, value } = netPromoterScore(tallyOf(marks));
    assert.deepEqual([promoters, passives, detractors, n, enough], [50, 30, 20, 100, true]);
    near({ value, low, high }, { value: 30, low: 13.955, high: 44.339 }, 1e-3);
  });

  it('is not shown of nine, nor of nobody', () => {
    assert.equal(netPromoterScore(tallyOf(times(9, 10))).enough, false);
    assert.deepEqual([netPromoterScore([]).enough, netPromoterScore([]).n], [false, 0]);
  });
});

describe('satisfaction and effort', () => {
  it('are the share of the two top boxes, by Wilson, and a mean', () => {
    const share = customerSatisfaction(tallyOf([...times(81, 5), ...times(182, 2), 0, 6]));
    near(share, { value: 81 / 263, low: 0.2553, high: 0.3662 }, 5e-5);
    // SciPy: stats.t.interval.
    const effort = customerEffort(tallyOf([5, 6, 7, 4, 5, 7, 6, 3, 6, 7, 8]));
    near(effort, { value: 5.6, low: 4.634342, high: 6.565658 }, 5e-6);
  });

  it('stay on their scale, and do not take agreement for certainty', () => {
    const all = meanScore(tallyOf(times(12, 5)), { least: 1, most: 5 });
    near(all, { value: 5, low: 5 - 4 * wilsonInterval(0, 12).high, high: 5 }, 1e-12);
    const few = meanScore(tallyOf([5, 5, 5, 4]), { least: 1, most: 5 }, 3);
    assert.ok(few.enough && few.high === 5 && few.low < 4.5);
    const { high, low } = meanScore(tallyOf(times(12, 5)));
    assert.deepEqual([low, high], [-Infinity, Infinity]);
  });
});

describe('best-worst scores', () => {
  it('are counts of best less worst, of the times shown, the best first', () => {
    const [first, second] = bestWorstScores([
      { option: 'slow', shown: 160, best: 20, worst: 40 },
      { option: 'dear', shown: 160, best: 40, worst: 20 },
    ]);
    near(first!.score, { value: 0.125, low: 0.030865, high: 0.218064 }, 2e-6);
    assert.deepEqual([first!.option, second!.option, second!.score.value], ['dear', 'slow', -0.125]);
  });
});

describe('tallies', () => {
  it('have the moments of what they count', () => {
    assert.deepEqual(momentsOf(tallyOf([2, 4, 4, 4, 5, 5, 7, 9])), { n: 8, mean: 5, variance: 32 / 7 });
  });
});
