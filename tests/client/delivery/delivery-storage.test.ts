import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { acknowledge, createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { eventsOf, nothing, queued, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('delivery, when the browser refuses storage', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  for (const [fault, seconds] of [
    ['refused', 1],
    ['hanging', 8],
  ] as const) {
    it(`sends from memory, and says so, when storage is ${fault}`, async () => {
      world.storageFault = fault;
      const docent = startClient(tab).methods();
      const tracked = docent.track('Report Exported');
      await world.advance(seconds * second);
      await tracked;
      assert.equal((await docent.debug()).storage, 'memory');
      assert.equal((await docent.debug()).queued, 1);
      await world.advance(7 * second);
      assert.deepEqual(eventsOf(world, 0), ['Report Exported']);
      assert.equal((await docent.debug()).queued, 0);
    });
  }

  it('keeps some 5,000 in memory, the oldest telemetry goes first, and says exactly how many went', async () => {
    world.storageFault = 'refused';
    serve(world, nothing);
    const client = startClient(tab);
    const docent = client.methods();
    client.capture('Howto Started', { total: 6 }, { ref: 'howto:a' });
    await track(docent, 5600);
    await settle();
    const { dropped, queued: waiting } = await docent.debug();
    assert.ok(waiting <= 5060, `${waiting} wait`);
    const unanswered = world.batches().length;
    serve(world);
    await world.advance(400 * second);
    const arrived = world
      .batches()
      .slice(unanswered)
      .flatMap(({ body }) => body?.batch ?? []) as unknown as {
      event: string;
      properties: { count: number };
    }[];
    const reported = arrived
      .filter(({ event }) => event === 'Events Dropped')
      .reduce((sum, { properties }) => sum + properties.count, 0);
    const names = new Set(arrived.map(({ event }) => event));
    assert.equal(dropped['entries'], reported);
    assert.equal([...names].filter(name => /^Event \d/.test(name)).length, 5600 - reported);
    assert.ok(names.has('Howto Started') && names.has('Event 5599') && !names.has('Event 000'));
  });

  it('goes back to storage as soon as that works again', async () => {
    world.storageFault = 'refused';
    serve(world, nothing);
    const docent = startClient(tab).methods();
    await track(docent, 3);
    assert.equal((await docent.debug()).storage, 'memory');
    assert.match((await docent.debug()).storageReason ?? '', /refused/);
    world.storageFault = 'none';
    await world.advance(60 * second);
    assert.equal((await docent.debug()).storage, 'indexeddb');
    assert.equal(queued(world), 3);
  });

  it('stores again what another script has deleted under it', async () => {
    serve(world, nothing);
    const docent = startClient(tab).methods();
    await track(docent, 30);
    world.evict('docent-meridian');
    assert.equal(queued(world), 0);
    await world.advance(2 * second);
    assert.equal(queued(world), 30);
  });

  it('does not bring back what another tab has erased', async () => {
    serve(world, nothing);
    const docent = startClient(tab).methods();
    await track(docent, 30);
    const other = startClient(world.tab(), { endpoint: '' });
    await other.methods().track('Elsewhere');
    await other.methods().erase();
    world.evict('docent-meridian');
    await world.advance(2 * second);
    assert.equal(queued(world), 0);
  });

  it('drops nothing that is on its way, though it is too old, so that what it says to be dropped is', async () => {
    serve(world, nothing);
    await track(startClient(tab).methods(), 3);
    const weeks = 35 * 24 * 3600 * second;
    await world.advance(second);
    world.now += weeks;
    let arrive = () => {};
    serve(world, async request => {
      await new Promise<void>(resolve => (arrive = resolve));
      return acknowledge(request);
    });
    const docent = startClient(world.tab()).methods();
    const flushed = docent.flush();
    await settle();
    assert.equal(world.batches().length, 1);
    await track(docent, 1);
    await settle();
    arrive();
    await settle();
    arrive();
    await flushed;
    assert.deepEqual((await docent.debug()).dropped, {});
    assert.equal((await docent.debug()).queued, 0);
  });
});
