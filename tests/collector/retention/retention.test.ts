import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { releaseLease, takeLease } from '../../../packages/collector/dist/retention/take-lease.js';
import { howtoCompleted } from '../support/messages.js';
import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** A collector whose clock the test sets. */
async function openWithClock({ open }: StoreUnderTest, t: TestContext, retention: Record<string, number>) {
  const clock = { now: start };
  const collector = await open(t, { now: () => clock.now, retention });
  return { ...collector, clock, ids: async () => (await collector.events()).map(({ messageId }) => messageId) };
}

const one = (messageId: string, changes = {}) => ({ ...howtoCompleted(messageId), timestamp: undefined, ...changes });
const kinds = (suffix = '') => [
  one(`learning${suffix}`),
  one(`functional${suffix}`, { event: 'Content Unavailable', properties: { reason: 'invalid' } }),
  one(`own${suffix}`, { event: 'Booking Moved', properties: {} }),
  one(`page${suffix}`, { type: 'page', event: undefined, properties: {} }),
  one(`identify${suffix}`, { type: 'identify', event: undefined, properties: undefined, userId: 'customer-1' }),
];

onEachStore('retention', store => {
  it('keeps each event as long as its purpose says, and counts what it removes', async t => {
    const { post, retention, clock, ids, log } = await openWithClock(store, t, {
      analytics: 10,
      functional: 20,
      learning: 30,
      feedback: 40,
    });
    const { body } = await post(kinds());
    assert.deepEqual(body.refused, []);
    const left = async (days: number) => {
      clock.now = start + days * day + 1;
      await retention.run();
      return await ids();
    };
    assert.deepEqual(await left(9), ['learning', 'functional', 'own', 'page', 'identify']);
    assert.deepEqual(await left(10), ['learning', 'functional', 'identify']);
    assert.deepEqual(await left(20), ['learning', 'identify']);
    assert.deepEqual(await left(30), ['identify']);
    assert.deepEqual(await left(40), []);
    assert.deepEqual(
      log.filter(({ level }) => level === 'info').map(({ message }) => message),
      [
        'desks: retention removed 2 events (analytics 2)',
        'desks: retention removed 1 events (functional 1)',
        'desks: retention removed 1 events (learning 1)',
        'desks: retention removed 1 events (any 1)',
      ],
    );
  });

  store.itOnce('counts from when the collector received an event, whatever the sender’s clock says', async t => {
    const { post, retention, clock, ids } = await openWithClock(store, t, { learning: 30 });
    clock.now = start + 100 * day;
    await post([one('old', { timestamp: '2020-01-01T00:00:00.000Z' })]);
    clock.now += 29 * day;
    await retention.run();
    assert.deepEqual(await ids(), ['old']);
  });

  store.itOnce('keeps what nothing is said of, and with it what serves any purpose', async t => {
    const { post, retention, clock, ids } = await openWithClock(store, t, { analytics: 10 });
    await post(kinds());
    clock.now = start + 10_000 * day;
    assert.deepEqual(await retention.run(), { events: 2, answers: 0, media: 0, subjectStates: 0, files: 0 });
    assert.deepEqual(await ids(), ['learning', 'functional', 'identify']);
  });

  it('removes much in small steps', async t => {
    const { post, retention, clock, ids } = await openWithClock(store, t, { analytics: 10, learning: 10 });
    const many = Array.from({ length: 900 }, (_, index) =>
      one(
        index % 3 === 0 ? `keep-${index}` : `m-${index}`,
        index % 3 === 0 ? { event: 'Content Unavailable', properties: { reason: 'invalid' } } : {},
      ),
    );
    await post(many);
    clock.now = start + 11 * day;
    await post([one('young')]);
    assert.equal((await retention.run())?.events, 600);
    assert.equal((await ids()).length, 301);
  });

  it('is done by one collector at a time, and taken over from one that has died', async t => {
    const { store: kept, retention, clock } = await openWithClock(store, t, {});
    const lease = { name: 'retention', holder: 'another', forMs: 1000 };
    assert.equal(await takeLease(kept, { ...lease, now: clock.now }), true);
    assert.equal(await retention.run(), undefined);
    clock.now += 1000;
    assert.deepEqual(await retention.run(), { events: 0, answers: 0, media: 0, subjectStates: 0, files: 0 });
    assert.equal(await takeLease(kept, { ...lease, now: clock.now }), true, 'it was given back');
    await releaseLease(kept, { name: 'retention', holder: 'a third' });
    assert.equal(await retention.run(), undefined, 'nobody gives back what another has');
    await releaseLease(kept, lease);
    assert.ok(await retention.run());
  });

  store.itOnce('refuses what is no number of days', async t => {
    await assert.rejects(store.open(t, { retention: { learning: 0.5 } }), /retention\.learning must be a whole number/);
    await assert.rejects(store.open(t, { retention: { fun: 3 } as never }), /"fun" is no purpose/);
  });
});
