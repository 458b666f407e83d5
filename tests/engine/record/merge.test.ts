import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeHowtoProgress, mergeRecord } from '@docent/engine';
import type { CustomerRecord, HowtoProgress } from '@docent/schema';

// Few ids, times and revisions, so that most pairs have something to disagree about.
const id = fc.constantFrom('open', 'drag', 'save');
const at = fc.integer({ min: 0, max: 3 });
const plain = { noNullPrototype: true } as const;
const mark = fc.record({ done: fc.boolean(), at, revision: fc.constantFrom('a', 'b') }, plain);
const progress: fc.Arbitrary<HowtoProgress> = fc.record(
  { steps: fc.dictionary(id, mark, plain), current: fc.record({ step: id, at }, plain) },
  { requiredKeys: ['steps'], ...plain },
);
const record: fc.Arbitrary<CustomerRecord> = fc.record(
  {
    version: fc.constant(1 as const),
    progress: fc.dictionary(fc.constantFrom('howto:book', 'howto:cancel'), progress, plain),
  },
  plain,
);

describe('merging customer records', () => {
  it('does not depend on who merges with whom', () => {
    fc.assert(fc.property(record, record, (a, b) => assert.deepEqual(mergeRecord(a, b), mergeRecord(b, a))));
  });

  it('does not depend on who merges first', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) =>
        assert.deepEqual(mergeRecord(mergeRecord(a, b), c), mergeRecord(a, mergeRecord(b, c))),
      ),
    );
  });

  it('does not depend on how often the same is merged', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const merged = mergeRecord(a, b);
        assert.deepEqual(mergeRecord(a, a), a);
        assert.deepEqual(mergeRecord(merged, b), merged);
      }),
    );
  });

  it('changes neither of the two', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const before = structuredClone([a, b]);
        mergeRecord(a, b);
        assert.deepEqual([a, b], before);
      }),
    );
  });

  it('loses no entity and no step', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const steps = [...Object.keys(a.steps), ...Object.keys(b.steps)];
        assert.deepEqual(Object.keys(mergeHowtoProgress(a, b).steps).sort(), [...new Set(steps)].sort());
      }),
    );
  });

  it('keeps the later mark of a step, whatever it says', () => {
    const done: HowtoProgress = { steps: { open: { done: true, at: 1, revision: 'a' } } };
    const reopened: HowtoProgress = { steps: { open: { done: false, at: 2, revision: 'a' } } };
    assert.deepEqual(mergeHowtoProgress(done, reopened), reopened);
    assert.deepEqual(mergeHowtoProgress(reopened, done), reopened);
  });

  it('counts a step as done when both marks are of the same millisecond', () => {
    const done: HowtoProgress = { steps: { open: { done: true, at: 1, revision: 'a' } } };
    const open: HowtoProgress = { steps: { open: { done: false, at: 1, revision: 'b' } } };
    assert.deepEqual(mergeHowtoProgress(open, done), done);
  });

  it('keeps the step that was shown last', () => {
    const earlier: HowtoProgress = { steps: {}, current: { step: 'save', at: 1 } };
    const later: HowtoProgress = { steps: {}, current: { step: 'open', at: 2 } };
    assert.equal(mergeHowtoProgress(later, earlier).current?.step, 'open');
    assert.equal(mergeHowtoProgress(later, { steps: {} }).current?.step, 'open');
    assert.ok(!('current' in mergeHowtoProgress({ steps: {} }, { steps: {} })));
  });
});
