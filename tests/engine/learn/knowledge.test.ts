import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chanceCorrected,
  expectedCredit,
  mastered,
  rate,
  shrunkAccuracy,
  traceKnowledge,
  tracingParameters,
} from '@docent/engine';
import fc from 'fast-check';
import { near } from './near.js';

describe('shrunk accuracy', () => {
  it('is drawn towards what all know, the less the more is known of one', () => {
    near({ value: shrunkAccuracy(3, 3, 0.6).value }, { value: (3 + 2.4) / 7 }, 1e-12);
    assert.ok(shrunkAccuracy(30, 30, 0.6).value > 0.94);
    assert.equal(shrunkAccuracy(0, 0, 0.6).value, 0.6);
  });

  it('may not be shown for fewer than three answers', () => {
    assert.deepEqual(
      [2, 3].map(n => shrunkAccuracy(n, n).enough),
      [false, true],
    );
  });

  it('takes out what guessing gives', () => {
    assert.equal(chanceCorrected(0.25, 4), 0);
    assert.equal(chanceCorrected(1, 4), 1);
  });
});

describe('Bayesian knowledge tracing', () => {
  const parameters = { known: 0.4, learns: 0.1, slips: 0.3, guesses: 0.2 };

  it('comes to the standard example of Corbett and Anderson’s equations', () => {
    const after = (answers: boolean[]) => traceKnowledge(answers, parameters);
    near({ one: after([false]) }, { one: 0.28 }, 5e-5);
    near({ two: after([false, true]) }, { two: 0.6188 }, 5e-5);
    near({ three: after([false, true, true]) }, { three: 0.8653 }, 5e-5);
  });

  it('rises with each right answer, stays between 0 and 1, and masters in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 100 }), answers => {
        const [right, wrong] = [true, false].map(answer => traceKnowledge([...answers, answer], tracingParameters(4)));
        assert.ok(0 <= wrong! && wrong! <= right! && right! <= 1);
      }),
    );
    assert.ok(traceKnowledge(Array<boolean>(8).fill(true), tracingParameters(4)) >= mastered);
    assert.ok(traceKnowledge(Array<boolean>(50).fill(false), tracingParameters(4)) < 0.2);
  });

  it('bounds guessing at 0.3, also for items with two options', () => {
    assert.equal(tracingParameters(2).guesses, 0.3);
    assert.equal(tracingParameters(5).guesses, 0.2);
    assert.equal(tracingParameters().guesses, 0);
  });
});

describe('Elo ratings', () => {
  it('expect half of equals, more of the able, and never less than guessing', () => {
    assert.equal(expectedCredit(0, 0), 0.5);
    assert.equal(expectedCredit(0, 0, 4), 0.625);
    assert.ok(expectedCredit(2, 0) > 0.85 && expectedCredit(-50, 0, 4) >= 0.25);
  });

  it('move by what was unexpected, less the more is known', () => {
    const [learner, item] = rate({ rating: 0, n: 0 }, { rating: 0, n: 0 }, 1);
    assert.deepEqual(
      [learner, item],
      [
        { rating: 0.5, n: 1 },
        { rating: -0.5, n: 1 },
      ],
    );
    const [later] = rate({ rating: 0, n: 20 }, { rating: 0, n: 20 }, 1);
    assert.equal(later.rating, 0.25);
  });

  it('find the difficulty of items from the answers of many', () => {
    const truth = [-1.5, 0, 1.5];
    let items = truth.map(() => ({ rating: 0, n: 0 }));
    // Learners of average ability, answering exactly as often right as the model says.
    for (let round = 0; round < 400; round++) {
      items = items.map((item, index) => {
        const chance = expectedCredit(0, truth[index]!);
        const right = Math.floor((round + 1) * chance) > Math.floor(round * chance);
        return rate({ rating: 0, n: 1e9 }, item, right ? 1 : 0)[1];
      });
    }
    items.forEach(({ rating }, index) => near({ rating }, { rating: truth[index]! }, 0.25));
  });
});
