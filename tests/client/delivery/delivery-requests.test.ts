import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { acknowledge, createFakeWorld, type FakeTab, type FakeWorld } from '../support/fake-world.js';
import { queued, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('a request of delivery', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });
  const packed = () =>
    world.batches().map(({ init }) => (init.headers as Record<string, string>)['content-encoding'] === 'gzip');

  it('may outlive the page when it is small, and needs not when it is large', async () => {
    const docent = startClient(tab).methods();
    await track(docent, 1);
    await docent.flush();
    await track(docent, 10, 30_000);
    await docent.flush();
    assert.deepEqual(
      world.batches().map(({ init }) => init.keepalive),
      [true, false],
    );
  });

  it('that the browser refuses because of keepalive is made without at the next try', async () => {
    serve(world, request => {
      if (request.init.keepalive) throw new TypeError('Failed to fetch: keepalive quota');
      return acknowledge(request);
    });
    await track(startClient(tab).methods(), 3);
    await world.advance(20 * second);
    assert.deepEqual(
      world.batches().map(({ init }) => init.keepalive),
      [true, false],
    );
    assert.equal(queued(world), 0);
  });

  it('that a proxy refuses because it is packed is made unpacked at the next try', async () => {
    serve(world, request => {
      if (request.init.body instanceof Blob) throw new TypeError('Failed to fetch');
      return acknowledge(request);
    });
    await track(startClient(tab).methods(), 5, 10_000);
    await world.advance(20 * second);
    assert.deepEqual(packed(), [true, false]);
    assert.equal(queued(world), 0);
  });

  it('is packed when it is large and goes to our collector', async () => {
    const docent = startClient(tab).methods();
    await track(docent, 1);
    await docent.flush();
    await track(docent, 5, 10_000);
    await docent.flush();
    assert.deepEqual(packed(), [false, true]);
    assert.equal(world.batches()[1]?.body?.batch.length, 5, 'and it is what it was when unpacked');
  });

  it('is packed neither where the browser cannot, nor when the page goes, nor for some other service', async () => {
    const bare = world.tab();
    bare.platform.gzip = async () => undefined;
    const old = startClient(bare).methods();
    await track(old, 5, 10_000);
    await old.flush();
    const docent = startClient(tab).methods();
    await docent.flush();
    await track(docent, 5, 10_000);
    await tab.signal('hidden');
    assert.deepEqual(packed(), [false, false]);
    world.answer = () => ({ body: { success: true } });
    const foreign = startClient(world.tab(), { project: 'other', events: 'https://events.example' }).methods();
    await track(foreign, 5, 10_000);
    await foreign.flush();
    assert.deepEqual(packed(), [false, false, false]);
    assert.deepEqual(world.batches()[2]?.init.headers, { 'content-type': 'application/json' });
  });
});
