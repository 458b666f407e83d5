import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld } from '../support/fake-world.js';
import { eventsOf, nothing, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('delivery, when the browser refuses storage', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  for (const fault of ['refused', 'hanging'] as const) {
    it(`sends from memory, and says so, when storage is ${fault}`, async () => {
      world.storageFault = fault;
      const docent = startClient(tab).methods();
      const tracked = docent.track('Report Exported');
      await world.advance(4 * second);
      await tracked;
      assert.equal((await docent.debug()).storage, 'memory');
      assert.equal((await docent.debug()).queued, 1);
      await world.advance(6 * second);
      assert.deepEqual(eventsOf(world, 0), ['Report Exported']);
      assert.equal((await docent.debug()).queued, 0);
    });
  }

  it('keeps the newest 1,000 in memory and counts the others', async () => {
    world.storageFault = 'refused';
    serve(world, nothing);
    const docent = startClient(tab).methods();
    await track(docent, 1005);
    const { dropped, queued: waiting } = await docent.debug();
    assert.equal(waiting, 1000);
    assert.equal(dropped.overflow, 5);
  });
});
