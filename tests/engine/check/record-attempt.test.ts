import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptsOf, recordAttempt } from '@docent/engine';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { SkillRecord } from '@docent/schema';

const noon = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

/** What is known after one more answer to the same item; the clock says it is `at`. */
function after(known: SkillRecord | undefined, credit: number, at: number): SkillRecord {
  const attempt = { credit, value: 'x', phase: 'post', revision: 'r1' } as const;
  return mergeTrees(known ?? {}, recordAttempt(known, 'a', attempt, at) ?? {}) as SkillRecord;
}

describe('an attempt that is recorded', () => {
  it('is later than what came before even when the clock was set back, so that the first stays the first', () => {
    const once = after(undefined, 0, noon);
    const twice = after(once, 1, noon - 3 * hour);
    const thrice = after(twice, 0.5, noon - 2 * hour);
    const [day] = Object.values(thrice.attempts!['a']!);
    assert.deepEqual([day!.firstAttempt.credit, day!.firstAttempt.at], [0, noon]);
    assert.equal(day!.latest.credit, 0.5);
    assert.ok(day!.latest.at > noon);
    assert.equal(attemptsOf(thrice)[0]?.credit, 0);
  });

  it('is later than what was forgotten, which would take it along otherwise', () => {
    const forgotten = mergeTrees(after(undefined, 0, noon), { forgotten: { at: noon } }) as SkillRecord;
    const again = after(forgotten, 1, noon - hour);
    assert.deepEqual(
      attemptsOf(again).map(({ credit }) => credit),
      [1],
    );
  });
});
