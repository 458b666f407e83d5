import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { nothing, queued, second } from '../support/outbox.js';
import { endpoint, serve, startClient } from '../support/start-client.js';

describe('a customer’s token', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  /** A JWT that ends in so many seconds; nobody here looks at its signature. */
  function endingIn(seconds: number): string {
    const payload = { sub: 'customer-1', exp: Math.floor(world.now / 1000) + seconds };
    return ['e30', Buffer.from(JSON.stringify(payload)).toString('base64url'), 'signature'].join('.');
  }
  const tokens = () => world.batches().map(({ body }) => body?.token);

  it('is asked for when something is sent, once for as long as it holds', async () => {
    let asked = 0;
    const docent = startClient(tab).methods();
    await docent.identify('customer-1', {}, { token: () => (asked++, endingIn(3600)) });
    assert.equal(asked, 0);
    // Then the record is exchanged.
    await settle();
    assert.equal(asked, 1);
    await docent.flush();
    await docent.track('A');
    await docent.flush();
    assert.equal(asked, 1);
    assert.equal(new Set(tokens()).size, 1);
  });

  it('is asked for anew a minute before it ends', async () => {
    let asked = 0;
    const docent = startClient(tab).methods();
    await docent.identify('customer-1', {}, { token: async () => (asked++, endingIn(300)) });
    await docent.flush();
    await world.advance(239 * second);
    await docent.track('A');
    await docent.flush();
    assert.equal(asked, 1);
    await world.advance(2 * second);
    await docent.track('B');
    await docent.flush();
    assert.equal(asked, 2);
    assert.deepEqual([tokens()[0] === tokens()[1], tokens()[1] === tokens()[2]], [true, false]);
  });

  it('that was given as text is not sent any more when it has ended', async () => {
    const docent = startClient(tab).methods();
    await docent.identify('customer-1', {}, { token: endingIn(300) });
    await docent.flush();
    await world.advance(300 * second);
    await docent.track('A');
    await docent.flush();
    assert.deepEqual(tokens().map(Boolean), [true, false]);
  });

  for (const [what, callback] of [
    [
      'throws',
      () => {
        throw new Error('session is over');
      },
    ],
    ['rejects', () => Promise.reject(new Error('session is over'))],
    ['never answers', () => new Promise<string>(() => {})],
  ] as [string, () => Promise<string>][]) {
    it(`whose callback ${what} stops no event: they go unverified, and the engineer is told`, async () => {
      const docent = startClient(tab).methods();
      await docent.identify('customer-1', {}, { token: callback });
      await world.advance(20 * second);
      assert.deepEqual(tokens(), [undefined]);
      assert.equal(queued(world), 0);
      assert.match(tab.report.warnings.join(), /token callback of identify\(\) failed, so events go unverified/);
    });
  }

  it('goes with its customer’s events only, whoever signs in next', async () => {
    serve(world, nothing);
    const docent = startClient(tab).methods();
    await docent.track('Nobody Yet');
    await docent.identify('customer-1', {}, { token: 'one' });
    await docent.track('First');
    await docent.identify('customer-2', {}, { token: 'two' });
    await docent.track('Second');
    await docent.identify('customer-3');
    await docent.track('Third');
    serve(world);
    const before = world.batches().length;
    await world.advance(300 * second);
    const seen = world
      .batches()
      .slice(before)
      .map(({ body }) => [
        body?.token,
        ...new Set(body?.batch.map(message => (message as { userId?: string }).userId)),
      ]);
    assert.deepEqual(
      seen.find(([token]) => token === 'one'),
      ['one', 'customer-1'],
    );
    assert.deepEqual(
      seen.find(([token]) => token === 'two'),
      ['two', 'customer-2'],
    );
    assert.deepEqual(
      seen.filter(([token]) => !token),
      [[undefined, undefined, 'customer-3']],
    );
    assert.equal(queued(world), 0);
  });

  it('never goes to a service other than our collector', async () => {
    world.answer = () => ({ body: { success: true } });
    const docent = startClient(tab, { events: 'https://events.example', writeKey: 'sk' }).methods();
    await docent.identify('customer-1', {}, { token: 'signed' });
    await docent.flush();
    assert.equal(world.batches().length, 1);
    const elsewhere = world.requests.filter(({ url }) => !url.startsWith(`${endpoint}/`));
    assert.equal(elsewhere.length, 1);
    assert.ok(!JSON.stringify(elsewhere).includes('signed'));
  });

  it('is nowhere in the browser’s storage', async () => {
    serve(world, nothing);
    const docent = startClient(tab).methods();
    await docent.identify('customer-1', {}, { token: 'signed-by-vendor' });
    await docent.flush();
    await tab.signal('hidden');
    const kept = [...world.storage.values()].flatMap(values => [...values.values()]);
    assert.ok(kept.length > 0);
    assert.ok(!JSON.stringify([kept, [...world.local]]).includes('signed-by-vendor'));
  });
});
