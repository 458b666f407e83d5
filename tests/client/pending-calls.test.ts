import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client } from '@docent/client';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from './support/fake-world.js';
import { mortal, type MortalTab } from './support/mortal-tab.js';
import { second } from './support/outbox.js';
import { serve, startClient } from './support/start-client.js';

/** Calls that were written down when the page went. */
const written = (world: FakeWorld) => [...world.local.keys()].filter(key => key.includes(':calls:'));

describe('calls of which nothing is stored yet when the page goes', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  const names = () => world.batches().flatMap(({ body }) => body?.batch.map(({ event }) => event) ?? []);

  /** Calls, and goes within the same task: not even the code for events is there. */
  async function callAndGo(consent: 'granted' | 'ask' | 'denied' = 'granted') {
    const client = startClient(tab, { consent });
    world.storageFault = 'hanging';
    void client.methods().track('Left At Once', { rows: 3 });
    client.capture('Howto Started', { total: 6 }, { ref: 'howto:a' });
    void client.methods().identify('customer-1', { role: 'admin' }, { token: 'signed-by-the-vendor' });
    void tab.signal('hidden');
    return client;
  }

  it('are made by the next page, with the time and page of the first', async () => {
    const gone: MortalTab = mortal(tab);
    tab = gone;
    await callAndGo();
    assert.equal(written(world).length, 1);
    gone.kill();
    world.storageFault = 'none';
    world.now += 3600 * second;
    startClient(world.tab()).idle();
    await world.advance(10 * second);
    assert.deepEqual(names().filter(Boolean).sort(), ['Howto Started', 'Left At Once']);
    const [message] = world.batches().flatMap(({ body }) => body?.batch ?? []) as unknown as { timestamp: string }[];
    assert.equal(message?.timestamp, '2026-11-22T09:30:00.000Z');
    assert.deepEqual(written(world), []);
  });

  it('are the same messages when the page goes on after all', async () => {
    await callAndGo();
    world.storageFault = 'none';
    // Another page takes them while the first, which was only hidden, makes them itself.
    startClient(world.tab()).idle();
    await tab.signal('visible');
    await world.advance(60 * second);
    const sent = world.batches().flatMap(({ body }) => body?.batch.map(({ messageId }) => messageId) ?? []);
    assert.equal(new Set(sent).size, 3);
    assert.deepEqual(written(world), []);
  });

  it('hold no token and no query', async () => {
    tab.page.url = 'https://vendor.example/rooms?customer=secret#top';
    await callAndGo();
    assert.doesNotMatch(JSON.stringify([...world.local]), /signed-by-the-vendor|customer=secret|#top/);
  });

  for (const consent of ['ask', 'denied'] as const) {
    it(`are not written down while consent is "${consent}"`, async () => {
      await callAndGo(consent);
      assert.deepEqual([...world.local], []);
    });
  }

  for (const [event, tell] of [
    ['Desk Ordered', client => void client.methods().track('Desk Ordered', { product: 'desk' })],
    ['Howto Started', client => client.capture('Howto Started', { total: 6 }, { ref: 'howto:a' })],
  ] as const satisfies readonly (readonly [string, (client: Client) => void])[]) {
    it(`are told again to who learns from them and had not kept them: ${event}`, async () => {
      const gone: MortalTab = mortal(tab);
      const client = startClient(gone);
      // The code that learns is still to come; the message itself is stored and sent.
      client.onLearn(() => new Promise(() => undefined));
      tell(client);
      await world.advance(10 * second);
      assert.deepEqual(names(), [event]);
      await gone.signal('hidden');
      assert.equal(written(world).length, 1);
      gone.kill();
      const next = startClient(world.tab());
      const learned: unknown[] = [];
      next.onLearn(async ([name, , at, ref]) => learned.push([name, new Date(at).toISOString(), ref]));
      next.idle();
      await world.advance(10 * second);
      const ref = event === 'Howto Started' ? 'howto:a' : undefined;
      assert.deepEqual(learned, [[event, '2026-11-22T09:30:00.000Z', ref]]);
      assert.deepEqual(written(world), []);
      const sent = world.batches().flatMap(({ body }) => body?.batch.map(({ messageId }) => messageId) ?? []);
      assert.equal(new Set(sent).size, 1, 'whatever is sent again is the same message');
    });
  }

  it('are not written down while they are made', async () => {
    await startClient(tab).methods().track('Quietly');
    await settle();
    await tab.signal('hidden');
    assert.deepEqual(written(world), []);
  });
});
