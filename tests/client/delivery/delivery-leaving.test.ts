import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { acknowledge, createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { queued, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('delivery, when the page goes', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  async function knowing(docent: ReturnType<ReturnType<typeof startClient>['methods']>) {
    await docent.flush();
  }

  it('sends what waits with keepalive, without waiting for storage or lock', async () => {
    const docent = startClient(tab).methods();
    await knowing(docent);
    await track(docent, 3);
    world.storageFault = 'hanging';
    await tab.signal('hidden');
    assert.equal(world.batches().length, 1);
    assert.equal(world.batches()[0]?.init.keepalive, true);
    assert.equal(world.batches()[0]?.body?.batch.length, 3);
  });

  it('stays within 60 kB, which is less than browsers take', async () => {
    const docent = startClient(tab).methods();
    await knowing(docent);
    await track(docent, 30, 8000);
    await tab.signal('hidden');
    await tab.signal('hidden');
    const bytes = world.batches().reduce((sum, { init }) => sum + (init.keepalive ? String(init.body).length : 0), 0);
    assert.ok(bytes > 40_000 && bytes <= 60_000 * 2, `${bytes} bytes`);
    for (const { init } of world.batches()) assert.ok(String(init.body).length <= 60_000);
    assert.equal(queued(world), 30 - world.batches().flatMap(({ body }) => body?.batch ?? []).length);
  });

  it('does not send twice what is under way', async () => {
    let finish = () => {};
    serve(world, request => new Promise(resolve => (finish = () => resolve(acknowledge(request)))));
    const docent = startClient(tab).methods();
    await knowing(docent);
    await track(docent, 2);
    const flushed = docent.flush();
    await settle();
    await tab.signal('hidden');
    assert.equal(world.batches().length, 1);
    finish();
    await flushed;
  });
});
