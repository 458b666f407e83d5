import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { acknowledge, createFakeWorld, type FakeTab, type FakeWorld, type Reply } from '../support/fake-world.js';
import { nothing, quarantined, queued, second, track } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('delivery, when the collector fails', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  for (const [what, fail] of [
    ['does not answer', nothing],
    ['answers 503', () => ({ status: 503, body: 'busy' })],
    ['answers 429', () => ({ status: 429, body: 'slow down' })],
    ['answers 401', () => ({ status: 401, body: 'who?' })],
  ] as [string, () => Reply][]) {
    it(`keeps everything and waits ever longer while it ${what}`, async () => {
      serve(world, fail);
      const docent = startClient(tab).methods();
      await track(docent, 3);
      await world.advance(3600 * second);
      const count = world.batches().length;
      assert.ok(count >= 12 && count <= 40, `${count} requests in an hour`);
      assert.equal(queued(world), 3);
      serve(world);
      await world.advance(300 * second);
      assert.equal(queued(world), 0);
    });
  }

  it('says so to who listens, with the write key named for 401', async () => {
    serve(world, () => ({ status: 401, body: 'who?' }));
    const docent = startClient(tab).methods();
    const errors: string[] = [];
    docent.on('error', error => errors.push(error.message));
    await track(docent, 1);
    await docent.flush();
    assert.match(errors[0] ?? '', /status 401: the write key is not valid/);
  });

  it('leaves it alone for as long as Retry-After says, also when asked to flush or hidden or online again', async () => {
    serve(world, () => ({ status: 429, headers: { 'retry-after': '120' }, body: '' }));
    const docent = startClient(tab).methods();
    await track(docent, 2);
    await docent.flush();
    assert.equal(world.batches().length, 1);
    await docent.flush();
    await tab.signal('hidden');
    await tab.signal('online');
    await world.advance(119 * second);
    assert.equal(world.batches().length, 1);
    serve(world);
    await world.advance(2 * second);
    assert.equal(queued(world), 0);
  });

  it('tries at once when the browser is online again', async () => {
    serve(world, nothing);
    await track(startClient(tab).methods(), 1);
    await world.advance(300 * second);
    serve(world);
    await tab.signal('online');
    assert.equal(queued(world), 0);
  });

  it('gives up a request that is not answered in 30 seconds, and tries again', async () => {
    serve(
      world,
      ({ init }) =>
        new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    await track(startClient(tab).methods(), 1);
    await world.advance(34 * second);
    assert.equal(world.batches().length, 1);
    serve(world);
    await world.advance(10 * second);
    assert.equal(queued(world), 0);
  });

  for (const status of [400, 413]) {
    it(`isolates the one event for which it answers ${status}, and delivers the others`, async () => {
      serve(world, request =>
        request.body?.batch.some(({ event }) => event === 'Event 010')
          ? { status, body: 'bad request' }
          : acknowledge(request),
      );
      const docent = startClient(tab).methods();
      await track(docent, 30);
      await docent.flush();
      assert.equal(queued(world), 0);
      assert.ok(world.batches().length <= 15, `${world.batches().length} requests`);
      const { quarantined: aside } = await docent.debug();
      assert.deepEqual(
        aside.map(({ code, event }) => [event, code]),
        [['Event 010', 'isolated']],
      );
      assert.match(aside[0]?.reason ?? '', new RegExp(`answered ${status} to every request`));
    });
  }

  it('does not take every event for bad when it answers 400 to all', async () => {
    serve(world, () => ({ status: 400, body: 'bad request' }));
    const docent = startClient(tab).methods();
    await track(docent, 100);
    await docent.flush();
    const soon = world.batches().length;
    assert.ok(soon <= 12, `${soon} requests`);
    await world.advance(3600 * second);
    assert.ok(world.batches().length - soon <= 30, `${world.batches().length - soon} requests in an hour`);
    serve(world);
    await world.advance(400 * second);
    assert.equal(queued(world), 0);
    assert.equal(quarantined(world), 0, 'what was taken for bad has had another chance');
  });

  it('keeps events while the project, and with it the write key, cannot be loaded', async () => {
    world.answer = nothing;
    const docent = startClient(tab).methods();
    await track(docent, 2);
    await world.advance(60 * second);
    assert.equal(queued(world), 2);
    serve(world);
    await world.advance(300 * second);
    assert.equal(queued(world), 0);
  });
});
