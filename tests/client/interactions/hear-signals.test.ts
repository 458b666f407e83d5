import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHappenings, type HappeningEvents } from '@docent/client/create-happenings.js';
import { createEmitter } from '@docent/client/emitter.js';
import { hearSignals } from '@docent/client/interactions/hear-signals.js';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { CustomerRecord } from '@docent/schema';

const signals = { next: [{ event: 'Desk Ordered', subject: 'product' }] };

/** A page whose customer has answered about `learning`. */
function createPage(learning: 'granted' | 'denied' | 'asked') {
  const consent = { learning };
  const changes = createEmitter<HappeningEvents>(error => assert.fail(String(error)));
  const happenings = createHappenings(changes, () => consent.learning !== 'denied');
  let record = { interactions: {} } as Partial<CustomerRecord>;
  let reads = 0;
  const hear = (): Promise<void> | undefined =>
    hearSignals({
      signals,
      consent: { state: () => ({ ...consent, functional: 'denied', feedback: 'denied', analytics: 'denied' }) },
      records: {
        async all() {
          reads++;
          return structuredClone(record) as CustomerRecord;
        },
        async write(address, slice) {
          const [part = '', item = ''] = address.split('/');
          record = mergeTrees(record, { [part]: { [item]: slice } }) as typeof record;
        },
      },
      onLearn: happenings.onLearn,
      loadDecide: () => assert.fail('no signal has a rule'),
      failed: error => assert.fail(String(error)),
    });
  const order = (product: string, at: number, left = false): Promise<unknown> => {
    const moment = left ? { at, url: '', messageId: 'left' } : undefined;
    return happenings.track(moment as never, 'Desk Ordered', { product }, at);
  };
  return { consent, happenings, hear, order, items: () => Object.keys(record.interactions ?? {}), reads: () => reads };
}
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('hearSignals', () => {
  it('keeps what happened before it came, what an earlier page has left, and what happens afterwards', async () => {
    const { happenings, hear, items, order, reads } = createPage('granted');
    const here: unknown[] = [];
    void order('early', 1);
    void order('left', 2, true);
    happenings.onTrack(([, properties]) => here.push((properties as { product: string }).product));
    void hear();
    for (let count = 0; count < 50; count++) void order(`later-${count % 10}`, 3 + count);
    await settled();
    assert.equal(items().length, 12);
    assert.deepEqual(items().slice(0, 3), ['subject:early', 'subject:left', 'subject:later-0']);
    assert.deepEqual(here.slice(0, 2), ['early', 'later-0'], 'what an earlier page has left did not happen here');
    assert.ok(reads() <= 2, 'what happens at once is kept at once');
  });

  it('keeps nothing that happened while the customer said no, or before they did', async () => {
    const { consent, happenings, hear, items, order } = createPage('asked');
    void order('asked', 1);
    consent.learning = 'denied';
    happenings.deny();
    void order('denied', 2);
    consent.learning = 'granted';
    void order('granted', 3);
    void hear();
    await settled();
    assert.deepEqual(items(), ['subject:granted']);
    consent.learning = 'denied';
    void order('withdrawn', 4);
    await settled();
    assert.deepEqual(items(), ['subject:granted']);
  });

  it('says when it has kept what has happened, so that nobody lets go of it before', async () => {
    const { hear, items, order } = createPage('granted');
    void order('early', 1);
    await hear();
    assert.deepEqual(items(), ['subject:early']);
    await Promise.all([order('first', 2), order('second', 3)]);
    assert.deepEqual(items(), ['subject:early', 'subject:first', 'subject:second']);
    void order('third', 4);
    await order('fourth', 5);
    assert.equal(items().length, 5);
  });
});
