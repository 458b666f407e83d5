import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptsOf, chooseItems, dayOf, maxAttemptDays, recordAttempt } from '@docent/engine';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { PublishedItem, SkillRecord } from '@docent/schema';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 1, 12);
const item = (id: string, form: string, type: PublishedItem['type'] = 'choice'): PublishedItem => ({
  ...{ id, form, type, revision: `${id}-1`, prompt: ['?'] },
});
const items = [item('a1', 'a'), item('a2', 'a'), item('b1', 'b'), item('b2', 'b'), item('go', 'a', 'do')];
type Phase = 'pre' | 'post' | 'review' | 'probe';

/** What is known after one more answer. */
function after(known: SkillRecord | undefined, id: string, phase: Phase, at: number, credit = 1): SkillRecord {
  const news = recordAttempt(known, id, { credit, value: 'x', phase, revision: `${id}-1` }, at);
  return mergeTrees(known ?? {}, news ?? {}) as SkillRecord;
}
const chosen = (record: SkillRecord | undefined, phase: Phase, seed = 'sam', limit = 3) =>
  chooseItems(items, record, { phase, seed, limit }).map(({ id }) => id);

describe('the items that are asked', () => {
  it('are of one form, which some customers begin with and some do not', () => {
    const first = new Set(
      Array.from({ length: 40 }, (_, index) => chosen(undefined, 'pre', `customer-${index}`).join()),
    );
    assert.deepEqual([...first].sort(), ['a1,a2', 'b1,b2']);
  });

  it('are others after learning than before, whatever the seed is by then', () => {
    for (const seed of ['sam', 'kim', 'lee', 'ann', 'bob']) {
      const [first, ...rest] = chosen(undefined, 'pre');
      const before = after(undefined, first!, 'pre', start);
      const later = chosen(before, 'post', seed);
      assert.ok(!later.includes(first!) && !rest.some(id => later.includes(id)), `${first} again: ${later.join()}`);
    }
  });

  it('go on with the form that was begun', () => {
    const begun = after(undefined, 'b1', 'post', start);
    for (const seed of ['sam', 'kim', 'lee', 'ann']) assert.deepEqual(chosen(begun, 'post', seed), ['b1', 'b2']);
  });

  it('are those asked longest ago, or never, when it comes to refreshing', () => {
    const known = ['a1', 'b1', 'a2'].reduce<SkillRecord | undefined>(
      (record, id, index) => after(record, id, 'post', start + index * day),
      undefined,
    );
    assert.deepEqual(chosen(known, 'review', 'sam', 5), ['b2', 'go', 'a1', 'b1', 'a2']);
  });

  it('leave what is to be done in the product to refreshers, unless there is nothing else', () => {
    assert.ok(!chosen(undefined, 'pre', 'sam', 9).includes('go'));
    const only = chooseItems([item('go', 'a', 'do')], undefined, { phase: 'post', seed: 'sam', limit: 3 });
    assert.deepEqual(
      only.map(({ id }) => id),
      ['go'],
    );
  });
});

describe('what is kept of answers', () => {
  it('is the first and the latest of a day', () => {
    const known = [0, 1, 0].reduce<SkillRecord | undefined>(
      (record, credit, index) => after(record, 'a1', 'post', start + index, credit),
      undefined,
    );
    const pair = known?.attempts?.['a1']?.[dayOf(start)];
    assert.equal(pair?.firstAttempt.at, start);
    assert.equal(pair?.latest.at, start + 2);
  });

  it('is in order even when the clock was set back', () => {
    const known = after(after(undefined, 'a1', 'post', start, 0), 'a1', 'post', start - 3_600_000, 1);
    assert.deepEqual(
      attemptsOf(known).map(({ credit }) => credit),
      [0],
    );
  });

  it('counts no answer to what the item was before, nor to one that is gone', () => {
    const known = after(after(undefined, 'a1', 'post', start), 'gone', 'post', start);
    assert.deepEqual(attemptsOf(known, new Map([['a1', 'a1-2']])), []);
    const changed = recordAttempt(known, 'a1', { credit: 0, value: 'y', phase: 'post', revision: 'a1-2' }, start + 5);
    const merged = mergeTrees(known, changed) as SkillRecord;
    assert.deepEqual(
      attemptsOf(merged, new Map([['a1', 'a1-2']])).map(({ credit, at }) => [credit, at]),
      [[0, start + 5]],
    );
  });

  it('is nothing of what was forgotten, on the same day too', () => {
    const known = mergeTrees(after(undefined, 'a1', 'post', start, 0), {
      forgotten: { at: start + 10 },
    }) as SkillRecord;
    assert.deepEqual(attemptsOf(known), []);
    const again = after(known, 'a1', 'post', start + 20, 1);
    assert.deepEqual(
      attemptsOf(again).map(({ credit }) => credit),
      [1],
    );
  });

  it('has an end: ten thousand answers are no more than may be kept', () => {
    let known: SkillRecord | undefined;
    for (let index = 0; index < 10_000; index++) {
      const news = recordAttempt(
        known,
        'a1',
        { credit: 1, value: 'x', phase: 'review', revision: 'a1-1' },
        start + (index * day) / 10,
      );
      if (!news) break;
      const [[place, pair]] = Object.entries(news.attempts!['a1']!) as [[string, never]];
      known ??= { attempts: { a1: {} } };
      known.attempts!['a1']![place] = pair;
    }
    assert.equal(Object.keys(known!.attempts!['a1']!).length, maxAttemptDays);
    // What a browser keeps under one address.
    assert.ok(JSON.stringify(known).length < 250 * maxAttemptDays);
  });
});
