import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  acknowledge,
  createFakeWorld,
  type FakeTab,
  type FakeWorld,
  type Reply,
  settle,
} from '../support/fake-world.js';
import { eventsOf, nothing, queued, second, track } from '../support/outbox.js';
import { endpoint, serve, startClient } from '../support/start-client.js';

describe('delivery', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  it('has an event in storage before track() resolves', async () => {
    await startClient(tab).methods().track('Report Exported');
    assert.equal(queued(world), 1);
    assert.equal(world.batches().length, 0);
  });

  it('sends what gathered in five seconds as one text/plain batch with the write key inside', async () => {
    await track(startClient(tab).methods(), 3);
    await world.advance(4.9 * second);
    assert.equal(world.batches().length, 0);
    await world.advance(0.2 * second);
    assert.equal(world.batches().length, 1);
    const [request] = world.batches();
    assert.equal(request?.url, `${endpoint}/v1/batch`);
    assert.equal(request?.body?.writeKey, 'wk');
    assert.ok(Date.parse(request?.body?.sentAt ?? ''));
    assert.deepEqual(request?.init.headers, { 'content-type': 'text/plain' });
    assert.equal(request?.init.credentials, 'omit');
    assert.deepEqual(eventsOf(world, 0), ['Event 000', 'Event 001', 'Event 002']);
    assert.equal(queued(world), 0);
  });

  it('asks for nothing while there is nothing to send', async () => {
    startClient(tab).idle();
    await world.advance(600 * second);
    assert.deepEqual(world.batches(), []);
  });

  it('sends at once what fills a batch, and the rest when it has gathered, in order', async () => {
    const docent = startClient(tab).methods();
    await track(docent, 120);
    await settle();
    const sizes = () => world.batches().map(({ body }) => body?.batch.length);
    // What came while the first were on their way is enough for a batch of its own.
    assert.deepEqual(sizes(), [50, 70]);
    await docent.track('Last of All');
    await settle();
    assert.deepEqual(sizes(), [50, 70]);
    await world.advance(6 * second);
    assert.deepEqual(sizes(), [50, 70, 1]);
    assert.deepEqual(eventsOf(world, 2), ['Last of All']);
    assert.equal(eventsOf(world, 1)?.at(-1), 'Event 119');
  });

  it('sends at most 100 messages in a batch when much waits', async () => {
    const away = startClient(tab);
    serve(world, nothing);
    await track(away.methods(), 250);
    away.destroy();
    serve(world);
    const sent = world.batches().length;
    await startClient(world.tab()).methods().flush();
    assert.deepEqual(
      world
        .batches()
        .slice(sent)
        .map(({ body }) => body?.batch.length),
      [100, 100, 50],
    );
  });

  it('sends at most 500 kB in a batch', async () => {
    await track(startClient(tab).methods(), 40, 30_000);
    await world.advance(6 * second);
    assert.ok(world.batches().length >= 3);
    for (const { init } of world.batches()) assert.ok(String(init.body).length <= 500_000);
    assert.equal(queued(world), 0);
  });

  it('sends on flush() at once and says how it went', async () => {
    const docent = startClient(tab).methods();
    await track(docent, 3);
    assert.deepEqual(await docent.flush(), { delivered: 3, queued: 0 });
  });

  it('sends what an earlier page has left', async () => {
    const first = startClient(tab);
    await track(first.methods(), 2);
    first.destroy();
    startClient(world.tab()).idle();
    await settle();
    assert.deepEqual(eventsOf(world, 0), ['Event 000', 'Event 001']);
  });

  it('tells who listens what arrived', async () => {
    const docent = startClient(tab).methods();
    const delivered: string[] = [];
    docent.on('delivered', ({ messageIds }) => delivered.push(...messageIds));
    await track(docent, 2);
    await docent.flush();
    assert.deepEqual(
      delivered,
      world.batches()[0]?.body?.batch.map(({ messageId }) => messageId),
    );
  });

  describe('deletes only what the answer names', () => {
    it('keeps what it does not name, and sends that again', async () => {
      let first = true;
      serve(world, request => {
        const ids = request.body?.batch.map(({ messageId }) => messageId) ?? [];
        const accepted = first ? ids.slice(0, 1) : ids;
        first = false;
        return { body: { accepted, refused: [] } };
      });
      await track(startClient(tab).methods(), 3);
      await world.advance(6 * second);
      assert.deepEqual(eventsOf(world, 1), ['Event 001', 'Event 002']);
      assert.equal(queued(world), 0);
    });

    it('deletes refused events, counts them done, and says why', async () => {
      serve(world, ({ body }) => {
        const [bad, ...good] = body?.batch.map(({ messageId }) => messageId) ?? [];
        const refused = [{ messageId: bad, index: 0, code: 'malformed', reason: 'properties must be an object' }];
        return { body: { accepted: good, refused } };
      });
      const docent = startClient(tab).methods();
      const refused: unknown[] = [];
      docent.on('refused', refusal => refused.push(refusal));
      await track(docent, 3);
      assert.deepEqual(await docent.flush(), { delivered: 2, queued: 0 });
      assert.equal(refused.length, 1);
      assert.match(tab.report.warnings.join(), /refused \(malformed\): properties must be an object/);
    });

    const useless: [string, Reply][] = [
      ['a login page with status 200', { body: '<!doctype html><title>Hotel Wi-Fi</title>' }],
      ['JSON of somebody else', { body: { status: 'ok' } }],
      ['ids of somebody else', { body: { accepted: ['other'], refused: [] } }],
      ['success without ids from our own collector', { body: { success: true } }],
      ['an empty answer', { body: '' }],
      ['a redirect', { status: 302, body: '' }],
    ];
    for (const [what, reply] of useless) {
      it(`keeps everything after ${what}`, async () => {
        serve(world, () => reply);
        const docent = startClient(tab).methods();
        await track(docent, 3);
        assert.deepEqual(await docent.flush(), { delivered: 0, queued: 3 });
        serve(world);
        await world.advance(10 * second);
        assert.equal(queued(world), 0);
      });
    }
  });

  describe('two tabs', () => {
    it('share one outbox and never send at the same time', async () => {
      let running = 0;
      let most = 0;
      serve(world, async request => {
        most = Math.max(most, ++running);
        await settle();
        running--;
        return acknowledge(request);
      });
      const a = startClient(tab).methods();
      const b = startClient(world.tab()).methods();
      await Promise.all([track(a, 15), track(b, 15)]);
      await world.advance(20 * second);
      const ids = world.batches().flatMap(({ body }) => body?.batch.map(({ messageId }) => messageId) ?? []);
      assert.equal(new Set(ids).size, 30);
      assert.equal(ids.length, 30);
      assert.equal(most, 1);
    });
  });

  it('stores nothing when there is nobody to send to, but tells who listens', async () => {
    const docent = startClient(tab, { config: 'https://cdn.example/manifest.json' }).methods();
    const heard: unknown[] = [];
    docent.on('event', message => heard.push(message));
    await docent.track('Report Exported');
    assert.equal(heard.length, 1);
    assert.equal(queued(world), 0);
  });

  it('sends a token with its customer’s messages only', async () => {
    const docent = startClient(tab).methods();
    await docent.track('Before Sign-in');
    await docent.identify('customer-1', {}, { token: 'signed' });
    await docent.track('After Sign-in');
    await docent.flush();
    assert.deepEqual(
      world.batches().map(({ body }) => [body?.token, body?.batch.length]),
      [
        [undefined, 1],
        ['signed', 2],
      ],
    );
  });
});
