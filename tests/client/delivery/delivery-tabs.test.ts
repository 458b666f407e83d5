import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { acknowledge, createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { queued, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('delivery, when the tab that sends is frozen', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  /** The ids that a collector has stored: it drops what it has already. */
  const sentIds = () => world.batches().flatMap(({ body }) => body?.batch.map(({ messageId }) => messageId) ?? []);

  async function frozenWhileSending() {
    await track(startClient(tab).methods(), 5);
    tab.frozen = true;
    await world.advance(6 * second);
    assert.equal(world.batches().length, 0, 'the frozen tab holds the lock and sends nothing');
    const other = startClient(world.tab());
    other.idle();
    return other;
  }

  it('waits for it for 40 seconds, then another tab sends all, once', async () => {
    const other = await frozenWhileSending();
    await track(other.methods(), 5);
    await world.advance(35 * second);
    assert.equal(world.batches().length, 0);
    await world.advance(20 * second);
    assert.equal(queued(world), 0);
    assert.equal(new Set(sentIds()).size, 10);
    assert.equal(sentIds().length, 10);
  });

  it('waits on while the other tab gets on, however long that takes', async () => {
    let finish = () => {};
    serve(world, request => new Promise(resolve => (finish = () => resolve(acknowledge(request)))));
    await track(startClient(tab).methods(), 30, 20_000);
    const other = startClient(world.tab());
    other.idle();
    for (let round = 0; round < 40 && queued(world); round++) {
      await world.advance(20 * second);
      finish();
      await settle();
    }
    assert.equal(queued(world), 0);
    assert.equal(sentIds().length, 30, 'nothing was sent twice');
  });

  it('has not lost or doubled anything when the frozen tab thaws in the middle of its request', async () => {
    const thaw: (() => void)[] = [];
    let first = true;
    serve(world, async request => {
      // The first request is made, and its answer is not looked at before the tab thaws.
      if (first) {
        first = false;
        await new Promise<void>(resolve => thaw.push(resolve));
      }
      return acknowledge(request);
    });
    await track(startClient(tab).methods(), 5);
    await world.advance(6 * second);
    const other = startClient(world.tab());
    other.idle();
    await track(other.methods(), 5);
    await world.advance(100 * second);
    thaw.forEach(run => run());
    await world.advance(60 * second);
    assert.equal(queued(world), 0);
    assert.equal(new Set(sentIds()).size, 10, 'each id is there; what came twice has the same id');
  });
});
