import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Grade, interval, type Memory, retrievability, review } from '@docent/engine';
import fc from 'fast-check';
import { FSRS } from 'ts-fsrs';
import { near } from './near.js';

type Reviews = readonly (readonly [grade: Grade, days: number])[];
const remember = (reviews: Reviews): Memory =>
  reviews.reduce<Memory | undefined>((memory, [grade, days]) => review(memory, grade, days), undefined)!;
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);

describe('FSRS-6', () => {
  it('comes to the published memory state', () => {
    const published: Reviews = [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ];
    near(remember(published), { stability: 53.62691, difficulty: 6.3574867 }, 1e-4);
  });

  it('begins where each grade begins', () => {
    near(remember([[1, 0]]), { stability: 0.212, difficulty: 6.4133 }, 1e-8);
    near(remember([[2, 0]]), { stability: 1.2931, difficulty: 5.11217071 }, 1e-8);
    near(remember([[3, 0]]), { stability: 2.3065, difficulty: 2.11810397 }, 1e-8);
    near(remember([[4, 0]]), { stability: 8.2956, difficulty: 1 }, 1e-8);
  });

  it('asks again after 2, 11, 46, 163, 497, 1346 days of who always remembers', () => {
    let memory = remember([[3, 0]]);
    const days = Array.from({ length: 6 }, () => {
      const next = interval(memory);
      memory = review(memory, 3, next);
      return next;
    });
    assert.deepEqual(days, [2, 11, 46, 163, 497, 1346]);
  });

  it('forgets by the published curve', () => {
    near({ chance: retrievability(remember([[4, 0]]), 8) }, { chance: 0.9024733 }, 1e-7);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 36_500, noNaN: true }), stability => {
        near({ chance: retrievability({ stability, difficulty: 5 }, stability) }, { chance: 0.9 }, 1e-12);
      }),
    );
  });

  it('is ts-fsrs on ten thousand generated histories', () => {
    const theirs = new FSRS({ enable_fuzz: false, enable_short_term: true });
    const history = fc.array(fc.tuple(grade, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(history, reviews => {
        let [mine, other]: [Memory | undefined, Memory | null] = [undefined, null];
        for (const [given, days] of reviews) {
          mine = review(mine, given, days);
          other = theirs.next_state(other, days, given);
          // Theirs is rounded to eight decimals after each review.
          near(mine, other, 1e-5 * Math.max(1, other.stability));
          // A stability between two days may be rounded to either.
          const [own, next] = [interval(mine), theirs.next_interval(other.stability, 0)];
          assert.ok(Math.abs(own - next) <= (Math.abs((other.stability % 1) - 0.5) < 1e-3 ? 1 : 0), `${own}, ${next}`);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('holds that more time means less remembered, and a better grade a longer interval', () => {
    fc.assert(
      fc.property(grade, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (first, days, more) => {
        const memory = remember([[first, 0]]);
        assert.ok(retrievability(memory, days + more) < retrievability(memory, days));
        const after = ([1, 2, 3, 4] as const).map(given => review(memory, given, days).stability);
        for (const index of [1, 2, 3]) assert.ok(after[index]! >= after[index - 1]!);
      }),
    );
  });

  it('does not mind a clock that was set back', () => {
    const memory = remember([[3, 0]]);
    assert.equal(retrievability(memory, -5), 1);
    assert.deepEqual(review(memory, 3, -5), review(memory, 3, 0));
  });
});
