import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Exposure, snips, snipsNeeded } from '@docent/engine/recommend/snips.js';
import { type Known, simulateLog, truthOf } from './exposure-logs.js';

const logs = 500;

/** In how many of the logs the interval holds the truth, and the mean of the estimates. */
function recovery(strategy: Known, propensityOf: (propensity: number) => number = one => one) {
  const truth = truthOf(strategy);
  let [held, told, sum] = [0, 0, 0];
  for (let seed = 1; seed <= logs; seed++) {
    const { rate } = snips(
      simulateLog(seed).exposures.map(one => ({
        ...one,
        propensity: propensityOf(one.propensity),
        would: one.would.has(strategy),
      })),
    );
    if (!rate.enough) continue;
    told++;
    sum += rate.value;
    if (rate.low <= truth && truth <= rate.high) held++;
  }
  return { truth, held: held / told, told, mean: sum / told };
}

const exposure = (customer: string, propensity: number, good: boolean, would = true): Exposure => ({
  ...{ customer, propensity, good, would },
});

describe('what a strategy would have done', () => {
  it('is the weighed share, by hand', () => {
    const { effective, matching, rate } = snips([
      exposure('a', 0.5, true),
      exposure('b', 1, false),
      exposure('c', 0.25, false),
      exposure('d', 0.1, true, false),
    ]);
    // 2 of 2 + 1 + 4.
    assert.ok(Math.abs(rate.value - 2 / 7) < 1e-12);
    assert.ok(Math.abs(effective - 49 / 21) < 1e-12);
    assert.deepEqual([matching, rate.n, rate.needed, rate.enough], [3, 3, snipsNeeded, false]);
  });

  it('is the plain share where everything was certain', () => {
    const list = Array.from({ length: 200 }, (_, at) => exposure(`customer ${at}`, 1, at % 4 === 0));
    const { effective, rate } = snips(list);
    assert.deepEqual([rate.value, rate.enough, effective], [0.25, true, 200]);
    // The usual interval of a share is 0.25 ± 1.96 √(0.25 × 0.75 / 200) = 0.19 to 0.31.
    assert.ok(Math.abs(rate.low - 0.19) < 0.01 && Math.abs(rate.high - 0.31) < 0.01, `${rate.low} ${rate.high}`);
  });

  it('knows that what one customer did a hundred times is not a hundred customers', () => {
    const one = Array.from({ length: 100 }, () => exposure('one', 1, true));
    const others = Array.from({ length: 60 }, (_, at) => exposure(`customer ${at}`, 1, false));
    const { rate } = snips([...one, ...others]);
    assert.ok(rate.high - rate.low > 0.7, 'the interval is as wide as one customer leaves it');
    assert.equal(snips(one).rate.enough, false);
    assert.deepEqual([snips(one).rate.low, snips(one).rate.high], [0, 1]);
  });

  it('does not count what has no propensity, and says when there is too little', () => {
    const broken = [0, -1, 2, NaN, Infinity].map(propensity => exposure('a', propensity, true));
    assert.deepEqual([snips(broken).matching, snips(broken).effective, snips([]).rate.enough], [0, 0, false]);
    const few = Array.from({ length: 400 }, (_, at) => exposure(`customer ${at}`, at < 4 ? 0.001 : 1, at % 2 === 0));
    assert.equal(snips(few).rate.enough, false, 'four of them weigh nearly everything');
    const none = snips(few.map(one => ({ ...one, propensity: 1, good: false }))).rate;
    assert.ok(none.enough && none.value === 0 && none.low === 0 && none.high > 0 && none.high < 0.02);
  });

  for (const strategy of ['personal', 'popular'] as const) {
    it(`is recovered for ${strategy} in at least 93 of 100 simulated logs, without bias`, () => {
      const { held, mean, told, truth } = recovery(strategy);
      assert.equal(told, logs);
      assert.ok(held >= 0.93, `${held} of the intervals hold ${truth}`);
      assert.ok(Math.abs(mean - truth) < 0.01, `${mean} on the mean, not ${truth}`);
    });
  }

  it('is wrong without propensities, which the test above would see', () => {
    const { held, mean, truth } = recovery('popular', () => 1);
    assert.ok(held < 0.5 && Math.abs(mean - truth) > 0.03, `${held}, ${mean} for ${truth}`);
  });
});
