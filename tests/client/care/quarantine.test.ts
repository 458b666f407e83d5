import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld, type SeenRequest } from '../support/fake-world.js';
import { quarantined, queued, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

/** A collector that will have none of it. */
const refuseAll = ({ body }: SeenRequest) => ({
  body: {
    accepted: [],
    refused: body?.batch.map(({ messageId }) => ({ messageId, code: 'malformed', reason: 'No.' })),
  },
});

describe('quarantine', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world, refuseAll);
    tab = world.tab();
  });

  it('shows in debug() what was refused, when and why', async () => {
    const docent = startClient(tab).methods();
    await docent.track('Report Exported');
    await docent.flush();
    const [entry, ...others] = (await docent.debug()).quarantined;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...entry, messageId: '' },
      { messageId: '', event: 'Report Exported', code: 'malformed', reason: 'No.', at: world.now },
    );
  });

  it('is never sent again, and shown on later pages, too', async () => {
    const docent = startClient(tab).methods();
    await track(docent, 3);
    await docent.flush();
    await world.advance(3600 * second);
    startClient(world.tab()).idle();
    await world.advance(3600 * second);
    assert.equal(world.batches().length, 1);
    assert.equal(queued(world), 0);
    const later = startClient(world.tab()).methods();
    await later.flush();
    assert.equal((await later.debug()).quarantined.length, 3);
  });

  for (const fault of ['none', 'refused'] as const) {
    it(`holds the last 100, with storage that is ${fault === 'none' ? 'well' : fault}`, async () => {
      world.storageFault = fault;
      const docent = startClient(tab).methods();
      await track(docent, 130);
      await docent.flush();
      await world.advance(60 * second);
      const { quarantined: held } = await docent.debug();
      assert.equal(held.length, 100);
      assert.deepEqual([held[0]?.event, held.at(-1)?.event], ['Event 030', 'Event 129']);
      assert.equal(quarantined(world), fault === 'none' ? 100 : 0);
    });
  }

  it('is deleted when the purpose is withdrawn', async () => {
    const docent = startClient(tab).methods();
    await track(docent, 3);
    await docent.flush();
    assert.equal(quarantined(world), 3);
    await docent.consent({ analytics: false });
    assert.equal(quarantined(world), 0);
    assert.deepEqual((await docent.debug()).quarantined, []);
  });
});
