import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate } from '../../bench/learning/simulate.mjs';

/** A short form of `npm run bench:learning`, with room for what chance does to 150 cohorts. */
const cohorts = { cohorts: 150, n: 60, seed: 4 };

function holds({ claimed, coverage }: ReturnType<typeof simulate>): boolean {
  return (
    Object.values(coverage).every(share => share >= 0.88 && share <= 0.995) &&
    Object.values(claimed).every(share => share <= 0.06)
  );
}

describe('cohorts whose truth is known', () => {
  it('are told as they are: intervals hold the truth, and nothing is claimed of nothing', () => {
    assert.ok(holds(simulate(cohorts)));
  });

  it('find out intervals that are too short', () => assert.ok(!holds(simulate({ ...cohorts, sabotage: 'interval' }))));
  it('find out who claims too soon', () => assert.ok(!holds(simulate({ ...cohorts, sabotage: 'gate' }))));
});
