import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import { hearSignal, type RecordedInteractions } from '@docent/engine/recommend/hear-signal.js';
import { decideWith } from '@docent/engine/rules/decide-with.js';
import { operators } from '@docent/engine/rules/operators/operators.js';
import type { Signal } from '@docent/schema';

const signals: { [list: string]: Signal[] } = {
  next: [
    { event: 'Desk Ordered', subject: 'product' },
    { event: 'Desk Viewed', subject: 'product', weight: 0.25, where: { '>=': [{ var: 'minutes' }, 3] } },
    { event: 'Howto Completed', weight: 0.5 },
  ],
  again: [{ event: 'Desk Ordered', subject: 'product', weight: 0.75 }],
};
const decide = (rule: unknown, facts: unknown) => decideWith(operators, rule, facts as object);
const hear = (known: RecordedInteractions, name: string, properties: unknown, at: number, ref?: string) =>
  mergeTrees(known, hearSignal(signals, { name, properties, at, ref }, known, decide)) as RecordedInteractions;

describe('hearSignal', () => {
  it('keeps for each list the heaviest of what was done with an item, and of that the latest', () => {
    let known: RecordedInteractions = {};
    known = hear(known, 'Desk Viewed', { product: 'desk-01', minutes: 4 }, 10);
    assert.deepEqual(known, { 'subject:desk-01': { did: { next: { weight: 0.25, at: 10 } } } });
    known = hear(known, 'Desk Ordered', { product: 'desk-01' }, 5);
    assert.deepEqual(known['subject:desk-01']?.did, { next: { weight: 1, at: 11 }, again: { weight: 0.75, at: 5 } });
    known = hear(known, 'Desk Viewed', { product: 'desk-01', minutes: 9 }, 20);
    assert.equal(known['subject:desk-01']?.did?.['next']?.at, 11, 'looking once more is not buying once more');
    assert.deepEqual(hear(known, 'Desk Ordered', { product: 'desk-01' }, 5), known, 'the same again changes nothing');
    known = hear(known, 'Desk Ordered', { product: 'desk-01' }, 30);
    assert.deepEqual(known['subject:desk-01']?.did, { next: { weight: 1, at: 30 }, again: { weight: 0.75, at: 30 } });
    assert.deepEqual(hear({}, 'Howto Completed', {}, 3, 'howto:adjust'), {
      'howto:adjust': { did: { next: { weight: 0.5, at: 3 } } },
    });
  });

  it('hears nothing of what is not meant, does not say which item, or was forgotten', () => {
    for (const [name, properties] of [
      ['Desk Viewed', { product: 'desk-01', minutes: 2 }],
      ['Desk Viewed', { product: 'desk-01' }],
      ['Desk Ordered', undefined],
      ['Desk Ordered', { product: '' }],
      ['Desk Ordered', { product: 'two words' }],
      ['Desk Ordered', { product: { id: 'desk-01' } }],
      ['Desk Ordered', { product: 'x'.repeat(300) }],
      ['Howto Completed', {}],
      ['toString', {}],
    ] as const) {
      assert.deepEqual(hear({}, name, properties, 10), {}, `${name} ${JSON.stringify(properties)}`);
    }
    const forgotten = { forgotten: { at: 50 } };
    assert.deepEqual(hear(forgotten, 'Desk Ordered', { product: 'desk-01' }, 50), forgotten);
    assert.ok(hear(forgotten, 'Desk Ordered', { product: 'desk-01' }, 51)['subject:desk-01']);
  });

  it('leaves nothing behind of what was forgotten, not even which items there were', () => {
    const known = hear({}, 'Desk Ordered', { product: 'desk-01' }, 10);
    assert.deepEqual(mergeTrees(known, { forgotten: { at: 10 } }), { forgotten: { at: 10 } });
    assert.deepEqual(mergeTrees({ forgotten: { at: 10 } }, known), { forgotten: { at: 10 } });
  });
});
