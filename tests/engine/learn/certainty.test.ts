import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Certainty, certaintyMark, statedProbability } from '@docent/engine';
import fc from 'fast-check';

const levels: Certainty[] = [1, 2, 3];
const marks = (credit: number) => levels.map(certainty => certaintyMark(credit, certainty));
/** What somebody with this chance of being right can expect at each level. */
const expected = (chance: number) =>
  levels.map(certainty => chance * certaintyMark(1, certainty) + (1 - chance) * certaintyMark(0, certainty));

describe('certainty-based marks', () => {
  it('are those of Moodle’s tests', () => {
    assert.deepEqual(marks(1), [1, 2, 3]);
    assert.deepEqual(marks(0), [0, -2, -6]);
    assert.deepEqual(marks(0.5), [0.5, 1, 1.5]);
    assert.deepEqual(marks(-0.25), [0, -2, -6]);
  });

  it('are indifferent between neighbours exactly at the thresholds that the labels name', () => {
    const [low = 0, middle = 0] = expected(2 / 3);
    assert.ok(Math.abs(low - middle) < 1e-12 && Math.abs(low - 2 / 3) < 1e-12);
    const [, second = 0, third = 0] = expected(0.8);
    assert.ok(Math.abs(second - third) < 1e-12 && Math.abs(second - 1.2) < 1e-12);
  });

  it('are best for who says what they believe', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), chance => {
        const honest = chance < 2 / 3 ? 1 : chance < 0.8 ? 2 : 3;
        assert.ok(expected(chance)[honest - 1]! >= Math.max(...expected(chance)) - 1e-12);
      }),
    );
  });
});

describe('the chance that a certainty states', () => {
  it('is the middle of its band, the lowest of which begins at chance', () => {
    assert.equal(statedProbability(2), 0.735);
    assert.equal(statedProbability(3), 0.9);
    assert.equal(statedProbability(1, 2), (1 / 2 + 2 / 3) / 2);
    assert.equal(statedProbability(1), 1 / 3);
  });
});
