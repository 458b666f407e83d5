import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emptyRecord, isRecord, mergeRecord, newsIn } from '@docent/engine';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { AnswerPair, CustomerRecord, HowtoProgress } from '@docent/schema';
import { anything, marksIn, records } from './arbitrary-records.js';

const ref = 'howto:book';
const withProgress = (slice: HowtoProgress): CustomerRecord => ({ ...emptyRecord(), progress: { [ref]: slice } });

describe('merging customer records', () => {
  for (const [what, values] of [
    ['records', records],
    ['anything', anything],
  ] as const) {
    it(`does not depend on who merges with whom (${what})`, () => {
      fc.assert(fc.property(values, values, (a, b) => assert.deepEqual(mergeTrees(a, b), mergeTrees(b, a))));
    });

    it(`does not depend on who merges first (${what})`, () => {
      fc.assert(
        fc.property(values, values, values, (a, b, c) =>
          assert.deepEqual(mergeTrees(mergeTrees(a, b), c), mergeTrees(a, mergeTrees(b, c))),
        ),
      );
    });

    it(`does not depend on how often the same is merged (${what})`, () => {
      fc.assert(
        fc.property(values, values, (a, b) => {
          const merged = mergeTrees(a, b);
          assert.deepEqual(mergeTrees(a, a), a);
          assert.deepEqual(mergeTrees(merged, b), merged);
        }),
      );
    });
  }

  it('changes neither of the two, nor what every object inherits', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = JSON.stringify([a, b]);
        mergeRecord(a, b);
        assert.equal(JSON.stringify([a, b]), before);
        assert.equal(({} as { at?: unknown }).at, undefined);
      }),
    );
  });

  it('gives a record', () => {
    fc.assert(fc.property(records, records, (a, b) => assert.ok(isRecord(mergeRecord(a, b)))));
  });

  it('loses no mark: each is there, or a later one in its place, or as a first attempt an earlier one', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = new Map(marksIn(mergeRecord(a, b)).map(({ path, mark }) => [path, mark]));
        for (const { path, mark } of [...marksIn(a), ...marksIn(b)]) {
          const [part, slice] = JSON.parse(path) as string[];
          const forgetting = part === 'interactions' ? [part, 'forgotten'] : [part, slice, 'forgotten'];
          const forgotten = merged.get(JSON.stringify(forgetting))?.at ?? -1;
          if (/^(learning|interactions)$/.test(part!) && path !== JSON.stringify(forgetting) && mark.at <= forgotten)
            continue;
          const kept = merged.get(path);
          // A bare mark where the other has more below it gives way to that; parts we know never have both.
          if (!kept) assert.match(path, /^\["later"/);
          else if (path.endsWith('"firstAttempt"]')) assert.ok(kept.at <= mark.at);
          else assert.ok(kept.at >= mark.at);
        }
      }),
    );
  });

  it('lets nothing come back that was forgotten, whoever still knows it', () => {
    const attempt = (at: number) => ({ credit: 1, value: 'a', phase: 'post', revision: 'r', at }) as const;
    const pair = (at: number) => ({ firstAttempt: attempt(at), latest: attempt(at) });
    const other = { ...emptyRecord(), learning: { torque: { attempts: { tight: { '2026-11-20': pair(5) } } } } };
    const here = { ...emptyRecord(), learning: { torque: { forgotten: { at: 6 }, goal: { value: true, at: 7 } } } };
    for (const merged of [mergeRecord(here, other), mergeRecord(other, here)]) assert.deepEqual(merged, here);
    const later = { ...emptyRecord(), learning: { torque: { attempts: { tight: { '2026-11-21': pair(8) } } } } };
    assert.deepEqual(mergeRecord(mergeRecord(other, later), here).learning?.['torque']?.attempts, {
      tight: { '2026-11-21': pair(8) },
    });
  });

  it('keeps the later mark of a step, whatever it says', () => {
    const done = withProgress({ steps: { open: { done: true, at: 1, revision: 'a' } } });
    const reopened = withProgress({ steps: { open: { done: false, at: 2, revision: 'a' } } });
    assert.deepEqual(mergeRecord(done, reopened), reopened);
    assert.deepEqual(mergeRecord(reopened, done), reopened);
  });

  it('counts a step as done when both marks are of the same millisecond', () => {
    const done = withProgress({ steps: { open: { done: true, at: 1, revision: 'a' } } });
    const open = withProgress({ steps: { open: { done: false, at: 1, revision: 'b' } } });
    assert.deepEqual(mergeRecord(open, done), done);
  });

  it('keeps the step that was shown last', () => {
    const earlier = withProgress({ steps: {}, current: { step: 'save', at: 1 } });
    const later = withProgress({ steps: {}, current: { step: 'open', at: 2 } });
    assert.equal(mergeRecord(later, earlier).progress[ref]?.current?.step, 'open');
    assert.equal(mergeRecord(later, withProgress({ steps: {} })).progress[ref]?.current?.step, 'open');
    assert.ok(!('current' in (mergeRecord(withProgress({ steps: {} }), emptyRecord()).progress[ref] ?? {})));
  });

  it('keeps the earliest first attempt and the latest answer, each by its revision', () => {
    const pair = (first: number, latest: number): AnswerPair => ({
      firstAttempt: { value: `tried at ${first}`, at: first },
      latest: { value: `said at ${latest}`, at: latest },
    });
    const answers = (revision: string, answered: AnswerPair): CustomerRecord => ({
      ...emptyRecord(),
      answers: { 'check:torque': { 'how-tight': { [revision]: answered } } },
    });
    const merged = [answers('r1', pair(5, 9)), answers('r1', pair(3, 4)), answers('r2', pair(8, 8))].reduce(
      mergeRecord,
    );
    assert.deepEqual(merged.answers['check:torque']?.['how-tight'], { r1: pair(3, 9), r2: pair(8, 8) });
  });

  it('takes a step that is called "at" for what it is', () => {
    const steps = (at: number) => withProgress({ steps: { at: { done: true, at, revision: 'a' } } });
    assert.deepEqual(mergeRecord(steps(1), steps(2)), steps(2));
  });
});

describe('what is new in a record', () => {
  it('is enough to bring another one up to date', () => {
    fc.assert(
      fc.property(records, records, (a, known) => {
        assert.deepEqual(mergeTrees(known, newsIn(a, known) ?? {}), mergeRecord(known, a));
      }),
    );
  });

  it('is nothing once it was merged', () => {
    fc.assert(fc.property(records, records, (a, b) => assert.equal(newsIn(a, mergeRecord(a, b)), undefined)));
  });

  it('is only the mark that changed', () => {
    const before = withProgress({ steps: { one: { done: true, at: 1, revision: 'a' } } });
    const after = withProgress({
      steps: { ...before.progress[ref]?.steps, two: { done: true, at: 2, revision: 'a' } },
    });
    assert.deepEqual(newsIn(after, before), {
      progress: { [ref]: { steps: { two: { done: true, at: 2, revision: 'a' } } } },
    });
  });
});
