import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld } from '../support/fake-world.js';
import { track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('delivery, to a Segment-compatible service', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  for (const [what, answer] of [
    ['{"success":true}', { success: true }],
    ['{"ok":true}', { ok: true }],
    ['OK', 'OK'],
  ] as const) {
    it(`takes ${what} for the acknowledgement of the whole batch`, async () => {
      world.answer = () => ({ body: answer });
      const docent = startClient(tab, { events: 'https://events.example', writeKey: 'sk' }).methods();
      await track(docent, 2);
      assert.deepEqual(await docent.flush(), { delivered: 2, queued: 0 });
      assert.equal(world.batches()[0]?.url, 'https://events.example/v1/batch');
      assert.equal(world.batches()[0]?.body?.writeKey, 'sk');
    });
  }

  it('takes a full address as it is', async () => {
    world.answer = () => ({ body: { success: true } });
    const docent = startClient(tab, { events: 'https://events.example/beacon/v1/batch?writeKey=sk' }).methods();
    await track(docent, 1);
    await docent.flush();
    assert.equal(world.batches()[0]?.url, 'https://events.example/beacon/v1/batch?writeKey=sk');
  });

  it('keeps everything after a login page there, too', async () => {
    world.answer = () => ({ body: '<html>' });
    const docent = startClient(tab, { events: 'https://events.example', writeKey: 'sk' }).methods();
    await track(docent, 2);
    assert.deepEqual(await docent.flush(), { delivered: 0, queued: 2 });
  });
});
