import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { queued, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

const day = 86_400 * second;

describe('delivery, when the collector asks to be left alone', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    tab = world.tab();
  });

  /** One request, to which the collector answers that it wants none for a while. */
  async function askedToWait(retryAfter: string) {
    serve(world, () => ({ status: 429, headers: { 'retry-after': retryAfter }, body: '' }));
    const client = startClient(tab);
    await track(client.methods(), 1);
    await client.methods().flush();
    assert.equal(world.batches().length, 1);
    serve(world);
    return client;
  }

  it('is not asked by other tabs either, whatever happens there', async () => {
    const other = world.tab();
    const docent = startClient(other).methods();
    await track(docent, 1);
    await askedToWait('120');
    await track(docent, 60);
    await docent.flush();
    for (const signal of ['hidden', 'visible', 'online'] as const) await other.signal(signal);
    await world.advance(115 * second);
    assert.equal(world.batches().length, 1);
    await world.advance(15 * second);
    assert.equal(queued(world), 0);
  });

  it('is not asked on the next page either', async () => {
    (await askedToWait('120')).destroy();
    const later = startClient(world.tab());
    later.idle();
    await later.methods().flush();
    await world.advance(118 * second);
    assert.equal(world.batches().length, 1);
    assert.equal((await later.methods().debug()).retryAt, world.now + 2 * second);
    await world.advance(10 * second);
    assert.equal(queued(world), 0);
  });

  it('can say so as a date', async () => {
    await askedToWait(new Date(world.now + 120 * second).toUTCString());
    await world.advance(119 * second);
    assert.equal(world.batches().length, 1);
    await world.advance(6 * second);
    assert.equal(queued(world), 0);
  });

  for (const year of ['31536000', 'Mon, 22 Nov 2027 09:30:00 GMT']) {
    it(`is left alone for a day at most, though it says a year: ${year}`, async () => {
      (await askedToWait(year)).destroy();
      startClient(world.tab()).idle();
      await world.advance(day - 10 * second);
      assert.equal(world.batches().length, 1);
      await world.advance(20 * second);
      assert.equal(queued(world), 0);
    });
  }

  it('is asked again after the time it has asked for, though the clock was set back two days', async () => {
    const client = await askedToWait('3600');
    world.now -= 2 * day;
    await world.advance(3590 * second);
    assert.equal(world.batches().length, 1);
    await world.advance(20 * second);
    assert.equal(queued(world), 0);
    client.destroy();
  });

  it('is asked again on the next page though the clock was set back two days between', async () => {
    (await askedToWait('3600')).destroy();
    world.now -= 2 * day;
    const later = startClient(world.tab()).methods();
    await later.flush();
    assert.equal(queued(world), 0);
  });

  it('is asked at once again when somebody else has filled the place of the pause', async () => {
    serve(world);
    world.local.set('docent-meridian:pause', 'for ever');
    const docent = startClient(tab).methods();
    await track(docent, 1);
    await docent.flush();
    assert.equal(queued(world), 0);
  });

  it('leaves no trace of it once that is over', async () => {
    await askedToWait('60');
    await world.advance(120 * second);
    await settle();
    assert.deepEqual([...world.local.keys()], []);
  });
});
