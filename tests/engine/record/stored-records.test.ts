import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  emptyRecord,
  isRecord,
  keepBeside,
  mergeRecord,
  migrateRecord,
  readBeside,
  recordAnswer,
  trimRecord,
} from '@docent/engine';
import type { CustomerRecord, ItemAnswers } from '@docent/schema';
import { anything, marksIn, records } from './arbitrary-records.js';

const ref = 'howto:book';
const progress = (at: number) => ({ [ref]: { steps: { open: { done: true, at, revision: 'a' } } } });
const recordOf = (raw: unknown): CustomerRecord => {
  const migrated = migrateRecord(raw);
  assert.ok(migrated.state === 'readable', `it is ${migrated.state}`);
  return migrated.record;
};

describe('migrating a stored record', () => {
  it('brings version 1, which had progress alone, to the present one', () => {
    assert.deepEqual(recordOf({ version: 1, progress: progress(3) }), { ...emptyRecord(), progress: progress(3) });
  });

  it('leaves a present one as it is, with parts it does not know', () => {
    fc.assert(fc.property(records, record => assert.deepEqual(recordOf(record), record)));
  });

  it('takes one from before there were checks for one that holds none', () => {
    const { learning: _, ...before } = { ...emptyRecord(), progress: progress(3) };
    assert.deepEqual(recordOf(before), { ...before, learning: {} });
  });

  it('takes nothing for a new customer', () => {
    assert.deepEqual(recordOf(undefined), emptyRecord());
  });

  it('recognises a newer one and leaves it alone', () => {
    const raw = { version: 3, progress: 'in another shape' };
    assert.deepEqual(migrateRecord(raw), { state: 'newer', raw });
  });

  const mark = { done: true, at: 1, revision: 'a' };
  const deep = Array.from({ length: 10_000 }).reduce<object>(inner => ({ inner }), mark);
  for (const [what, raw] of Object.entries({
    'a text': 'nonsense',
    null: null,
    'a list': [],
    'without version': { progress: {} },
    'with a version that is a text': { version: '2', progress: {} },
    'with a version before the first': { version: 0, progress: {} },
    'with a version that is no number': { version: NaN, progress: {} },
    'without a part': { version: 2, progress: {} },
    'with a part that is a list': { ...emptyRecord(), answers: [] },
    'with progress without steps': { ...emptyRecord(), progress: { [ref]: {} } },
    'with steps that are null': { version: 1, progress: { [ref]: { steps: null } } },
    'with a mark without time': { version: 1, progress: { [ref]: { steps: { open: { done: true } } } } },
    'with a mark whose time is no number': { ...emptyRecord(), preferences: { captions: { value: 1, at: '1' } } },
    'with a mark whose time is infinite': { ...emptyRecord(), preferences: { captions: { value: 1, at: Infinity } } },
    'nested ten thousand times': { version: 1, progress: { [ref]: { steps: deep } } },
  })) {
    it(`recognises as corrupt what is ${what}, and says why`, () => {
      const migrated = migrateRecord(raw);
      assert.ok(migrated.state === 'corrupt');
      assert.match(
        migrated.reason,
        /^(It is no object with a version|Not everything in it is as version [12] has it)\.$/,
      );
    });
  }

  it('never throws', () => {
    fc.assert(fc.property(anything, raw => assert.ok(migrateRecord(raw).state)));
  });

  it('takes in what an older version has left beside it', () => {
    const raw = { ...emptyRecord(), progress: progress(3), beside: { version: 1, progress: progress(5) } };
    assert.deepEqual(recordOf(raw), { ...emptyRecord(), progress: progress(5) });
    assert.ok(!isRecord(raw), 'it is to be migrated');
  });
});

describe('a record beside a newer one', () => {
  const newer = { version: 3, progress: 'in another shape', skills: [1, 2] };

  it('leaves everything in the newer one as it was', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const { beside, ...rest } = keepBeside(keepBeside(newer, a), b) as Record<string, unknown>;
        assert.deepEqual(rest, newer);
        assert.deepEqual(beside, mergeRecord(mergeRecord(emptyRecord(), a), b));
      }),
    );
  });

  it('is read again by the version that wrote it', () => {
    fc.assert(
      fc.property(records, record => {
        assert.deepEqual(readBeside(keepBeside(newer, record)), mergeRecord(emptyRecord(), record));
        assert.deepEqual(readBeside(newer), emptyRecord());
      }),
    );
  });

  it('stands beside that of a version in between', () => {
    const between = { version: 2.5, progress: 'in yet another shape' };
    const kept = keepBeside({ ...newer, beside: between }, { ...emptyRecord(), progress: progress(1) });
    assert.deepEqual(kept, { ...newer, beside: { ...between, beside: { ...emptyRecord(), progress: progress(1) } } });
    assert.deepEqual(readBeside(kept).progress, progress(1));
  });
});

describe('a record that is too large', () => {
  it('is made to fit, and keeps what fits', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 150, max: 1500 }), (record, limit) => {
        const trimmed = trimRecord(record, limit);
        assert.ok(JSON.stringify(trimmed).length <= limit);
        if (JSON.stringify(record).length <= limit) assert.deepEqual(trimmed, record);
        const before = new Set(marksIn(record).map(({ path }) => path));
        assert.ok(marksIn(trimmed).every(({ path }) => before.has(path)));
      }),
    );
  });

  it('loses preferences and dismissals first, the oldest first, and learning last', () => {
    const preference = (at: number) => ({ value: 'x'.repeat(80), at });
    let record: CustomerRecord = {
      ...emptyRecord(),
      progress: { 'howto:old': { steps: { a: { done: true, at: 0, revision: 'a' } } }, ...progress(6) },
      dismissals: { 'survey:after': { seen: { at: 2 }, dismissed: { wish: 'not-now', at: 4 } } },
      preferences: { speed: preference(3), captions: preference(5) },
    };
    const gone: string[] = [];
    for (let known = slices(record); known.length; known = slices(record)) {
      record = trimRecord(record, JSON.stringify(record).length - 1);
      gone.push(...known.filter(name => !slices(record).includes(name)));
    }
    assert.deepEqual(gone, ['speed', 'survey:after', 'captions', 'howto:old', ref]);
  });

  const slices = ({ answers, dismissals, preferences, progress }: CustomerRecord) =>
    [answers, dismissals, preferences, progress].flatMap(part => Object.keys(part));

  it('is made to fit quickly, with ten thousand answers', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `check:c${index}`,
        { q: { r1: { latest: { value: 1, at: index } } } },
      ]),
    );
    const trimmed = trimRecord({ ...emptyRecord(), answers }, 100_000);
    assert.ok(Object.hasOwn(trimmed.answers, 'check:c9999') && !Object.hasOwn(trimmed.answers, 'check:c0'));
  });
});

describe('recording an answer', () => {
  const give = (known: ItemAnswers | undefined, value: string, now: number, revision = 'r1', attempts = true) =>
    recordAnswer(known, { item: 'how-tight', revision, attempts, value, certainty: 2 }, now);
  const keep = (known: ItemAnswers | undefined, more: ItemAnswers): ItemAnswers =>
    mergeRecord({ ...emptyRecord(), answers: { c: known ?? {} } }, { ...emptyRecord(), answers: { c: more } }).answers[
      'c'
    ]!;
  const pairOf = (answers: ItemAnswers, revision = 'r1') => answers['how-tight']?.[revision];

  it('keeps the first attempt apart from the latest answer', () => {
    let known = keep(undefined, give(undefined, 'wrong', 10));
    known = keep(known, give(known, 'right', 20));
    assert.deepEqual(pairOf(known), {
      firstAttempt: { value: 'wrong', certainty: 2, at: 10 },
      latest: { value: 'right', certainty: 2, at: 20 },
    });
  });

  it('does so when the clock was set back meanwhile', () => {
    let known = keep(undefined, give(undefined, 'wrong', 10));
    known = keep(known, give(known, 'right', 5));
    assert.equal(pairOf(known)?.firstAttempt?.value, 'wrong');
    assert.equal(pairOf(known)?.latest.value, 'right');
  });

  it('lets a tab that did not know of it not take the place of the first attempt', () => {
    const known = keep(give(undefined, 'first', 10), give(undefined, 'elsewhere', 12));
    assert.equal(pairOf(known)?.firstAttempt?.value, 'first');
    assert.equal(pairOf(known)?.latest.value, 'elsewhere');
  });

  it('begins anew when the entity has changed, and keeps what was answered before', () => {
    let known = keep(undefined, give(undefined, 'old', 10));
    known = keep(known, give(known, 'new', 20, 'r2'));
    assert.equal(pairOf(known, 'r1')?.latest.value, 'old');
    assert.equal(pairOf(known, 'r2')?.firstAttempt?.value, 'new');
  });

  it('has no first attempt where there is no right answer, so that a correction leaves nothing behind', () => {
    let known = keep(undefined, give(undefined, 'a name by mistake', 10, 'r1', false));
    known = keep(known, give(known, 'corrected', 20, 'r1', false));
    assert.deepEqual(pairOf(known), { latest: { value: 'corrected', certainty: 2, at: 20 } });
  });

  it('works for items and revisions named like what objects inherit', () => {
    const known = recordAnswer({}, { item: 'constructor', revision: '__proto__', attempts: true, value: 1 }, 5);
    const again = recordAnswer(known, { item: 'constructor', revision: '__proto__', attempts: true, value: 2 }, 5);
    const pair = Object.entries(again['constructor'] as ItemAnswers[string])[0]?.[1];
    assert.deepEqual(pair, { firstAttempt: { value: 1, at: 5 }, latest: { value: 2, at: 6 } });
  });
});
