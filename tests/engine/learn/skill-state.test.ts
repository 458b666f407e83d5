import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ItemAttempt, interval, skillState } from '@docent/engine';
import { review } from '@docent/engine/learn/fsrs.js';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 9);
const attempt = (days: number, credit = 1, certainty: 1 | 2 | 3 = 3): ItemAttempt => ({
  ...{ item: 'item', value: 'x', phase: 'review', revision: 'r' },
  ...{ at: start + days * day, credit, certainty },
});
const state = (attempts: ItemAttempt[], days: number) => skillState(attempts, start + days * day);

describe('the state of a skill', () => {
  it('is new while nothing was answered', () => {
    assert.equal(state([], 0).status, 'new');
    assert.equal(state([], 0).due, undefined);
  });

  it('goes from practising to can do, fades, and comes back with a refresher', () => {
    const learning = [attempt(0), attempt(1)];
    assert.equal(state(learning, 1).status, 'practising');
    const learned = [...learning, attempt(3)];
    assert.equal(state(learned, 3).status, 'can-do');
    const { due } = state(learned, 3);
    assert.equal(state(learned, 200).status, 'fading');
    assert.ok(due! > start + 3 * day && due! < start + 200 * day);
    assert.equal(state([...learned, attempt(200)], 200).status, 'can-do');
  });

  it('is practising again after a wrong answer', () => {
    assert.equal(state([attempt(0), attempt(1), attempt(3), attempt(20, 0)], 20).status, 'practising');
  });

  it('is due when FSRS says so, at the beginning of a UTC day', () => {
    const memory = review(review(undefined, 3, 0), 2, 2);
    const { due, memory: own } = state([attempt(0), attempt(2, 1, 1)], 2);
    assert.deepEqual(own, memory);
    assert.equal(due, Math.floor((start + 2 * day) / day) * day + interval(memory) * day);
  });

  it('stays within bounds for all right, all wrong, and clocks that jump', () => {
    const attempts = fc.array(
      fc.record({
        days: fc.integer({ min: -4000, max: 4000 }),
        credit: fc.constantFrom(0, 0.4, 1),
        certainty: fc.constantFrom(1, 2, 3),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(attempts, fc.integer({ min: -5000, max: 5000 }), (list, now) => {
        const told = list.map(({ certainty, credit, days }) => attempt(days, credit, certainty as 1 | 2 | 3));
        const { known, memory, n, retrievability } = state(told, now);
        assert.ok(known >= 0 && known <= 1 && retrievability >= 0 && retrievability <= 1);
        assert.equal(n, told.length);
        assert.ok(!memory || (memory.stability > 0 && memory.difficulty >= 1 && memory.difficulty <= 10));
      }),
    );
  });
});
