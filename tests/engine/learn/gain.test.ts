import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authenticConfidence, bootstrap, createRandom, cuped, hakeGain, normalisedChange } from '@docent/engine';
import fc from 'fast-check';
import { near } from './near.js';

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const variance = (numbers: readonly number[]) => mean(numbers.map(number => (number - mean(numbers)) ** 2));

describe('gain', () => {
  it('is Hake’s of a class', () => {
    near({ gain: hakeGain(0.45, 0.75)! }, { gain: 0.5455 }, 5e-5);
    assert.equal(hakeGain(1, 1), undefined);
  });

  it('of one learner counts losses, too', () => {
    near({ change: normalisedChange(0.8, 0.6)! }, { change: -0.25 }, 1e-12);
    near({ change: normalisedChange(0.45, 0.75)! }, { change: 0.5455 }, 5e-5);
    assert.equal(normalisedChange(0.5, 0.5), 0);
    assert.deepEqual([normalisedChange(0, 0), normalisedChange(1, 1)], [undefined, undefined]);
  });
});

describe('the bootstrap over accounts', () => {
  const accounts = [[0.2, 0.4, 0.4], [0.9], [0.5, 0.6], [0.1, 0.3], [0.7, 0.7, 0.9]];

  it('gives the same interval for the same seed, around the value', () => {
    const once = bootstrap(accounts, mean, { seed: 7 });
    assert.deepEqual(once, bootstrap(accounts, mean, { seed: 7 }));
    assert.ok(once.low < once.value && once.value < once.high);
    assert.deepEqual({ n: once.n, enough: once.enough }, { n: 5, enough: false });
  });

  it('is wider when colleagues are alike than when learners are taken for independent', () => {
    const alike = [0.1, 0.3, 0.5, 0.7, 0.9].map(value => Array<number>(20).fill(value));
    const clustered = bootstrap(alike, mean, { seed: 1 });
    const independent = bootstrap(
      alike.flat().map(value => [value]),
      mean,
      { seed: 1 },
    );
    assert.ok(clustered.high - clustered.low > 3 * (independent.high - independent.low));
  });

  it('says nothing where there is nobody, or nothing to compute, or fewer than ten accounts', () => {
    assert.equal(bootstrap([], mean, { seed: 1 }).enough, false);
    assert.equal(bootstrap([[1], [1], [1]], () => undefined, { seed: 1 }).enough, false);
  });

  it('covers the truth about as often as it says', () => {
    const random = createRandom(3);
    const cohorts = 200;
    let covered = 0;
    for (let cohort = 0; cohort < cohorts; cohort++) {
      const drawn = Array.from({ length: 60 }, () => [random() + random()]);
      const { high, low } = bootstrap(drawn, mean, { seed: cohort, samples: 400 });
      if (low <= 1 && 1 <= high) covered++;
    }
    assert.ok(covered / cohorts > 0.89 && covered / cohorts < 0.99, `${covered} of ${cohorts}`);
  });
});

describe('CUPED', () => {
  it('takes out exactly the share of variance that what was before explains, and leaves the mean', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.record({ before: number, outcome: number }), { minLength: 3, maxLength: 40 }), all => {
        const [adjusted = []] = cuped([all]);
        const [outcomes, befores] = [all.map(({ outcome }) => outcome), all.map(({ before }) => before)];
        const [varied, varies] = [variance(outcomes), variance(befores)];
        // Differences that rounding alone makes up say nothing.
        fc.pre(varies > 1e-6 && varied > 1e-6);
        const covariance = mean(
          all.map(({ before, outcome }) => (before - mean(befores)) * (outcome - mean(outcomes))),
        );
        const explained = covariance ** 2 / varies;
        near({ variance: variance(adjusted) }, { variance: varied - explained }, 1e-6 * varied + 1e-9);
        near({ mean: mean(adjusted) }, { mean: mean(outcomes) }, 1e-6);
      }),
    );
  });

  it('uses one slope for both arms, and leaves outcomes alone where nothing varied before', () => {
    const flat = [[{ before: 1, outcome: 2 }], [{ before: 1, outcome: 5 }]];
    assert.deepEqual(cuped(flat), [[2], [5]]);
  });
});

describe('authentic confidence', () => {
  const of = (numbers: [number, number, number, number]) => {
    const [confidenceBefore, confidenceAfter, knowledgeBefore, knowledgeAfter] = numbers;
    return authenticConfidence({ confidenceAfter, confidenceBefore, knowledgeAfter, knowledgeBefore });
  };

  it('counts when knowledge rose with it', () => near(of([0.4, 0.7, 0.3, 0.7]), { gain: 0.3, unearned: 0 }, 1e-12));
  it('does not count when nothing was learnt', () => near(of([0.4, 0.9, 0.4, 0.4]), { gain: 0, unearned: 0.5 }, 1e-12));
  it('does not count when it ran ahead of what was learnt', () =>
    near(of([0.4, 1, 0.4, 0.5]), { gain: 0, unearned: 0.5 }, 1e-12));
});
