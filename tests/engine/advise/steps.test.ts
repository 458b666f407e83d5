import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  nearestChanges,
  nearestChangesInSteps,
  nextQuestion,
  nextQuestionInSteps,
  stability,
  stabilityInSteps,
} from '@docent/engine';
import { answersTo, largeGuide } from '../../bench/advise/large-guide.mjs';

/** A guide of thirty questions with half of them answered: much to do, and all of it soon done. */
const guide = largeGuide(30, 12);
const situation = { now: '2026-11-22T12:00:00.000Z', answers: answersTo(guide, 15) };

/** What work in steps comes to, and how many they were. */
function run<T>(steps: Generator<unknown, T>): { value: T; count: number } {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value, count };
  }
}

describe('advising in steps, between which a page gets its turn', () => {
  it('finds the next question that asking at once finds, a few questions a step', () => {
    const { value, count } = run(nextQuestionInSteps(guide, situation));
    assert.equal(value, nextQuestion(guide, situation));
    assert.ok(count > 10, `${count} steps`);
  });

  it('finds the nearest changes that looking at once finds, a few answers a step', () => {
    const { value, count } = run(nearestChangesInSteps(guide, situation));
    assert.deepEqual(value, nearestChanges(guide, situation));
    assert.ok(count > 30, `${count} steps`);
  });

  it('finds the stability that sampling at once finds, a part of the samples a step', () => {
    const sampling = { seed: 1, samples: 2000 };
    const { value, count } = run(stabilityInSteps(guide, situation, sampling));
    assert.deepEqual(value, stability(guide, situation, sampling));
    assert.ok(count > 10, `${count} steps`);
  });
});
