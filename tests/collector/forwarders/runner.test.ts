import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { Collector, CollectorOptions, DeliveryOutcome } from '@docent/collector';
import { howtoCompleted } from '../support/messages.js';
import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';
import { fastTiming } from './support/fast-timing.js';
import { recordingKind } from './support/recording-kind.js';

const names = (count: number, from = 1) => Array.from({ length: count }, (_, index) => `m-${index + from}`);

function openForwarding(
  { open }: StoreUnderTest,
  test: TestContext,
  { kind }: ReturnType<typeof recordingKind>,
  options: Partial<CollectorOptions> & { location?: string } = {},
) {
  return open(test, {
    forwarders: [{ kind: 'recording' }],
    forwarderKinds: [kind],
    forwarderTiming: fastTiming,
    ...options,
  });
}

async function deadLetters({ store }: Pick<Collector, 'store'>) {
  return await store.query(database =>
    database.selectFrom('dead_letters').select(['message_id', 'reason', 'attempts']).orderBy('seq').execute(),
  );
}

onEachStore('a forwarder', on => {
  it('takes everything that is stored, in its order', async t => {
    const recording = recordingKind();
    const { post, forwarders } = await openForwarding(on, t, recording);
    await post(names(20).map(id => howtoCompleted(id)));
    await forwarders.idle();
    assert.deepEqual(recording.delivered(), names(20));
    const [lag] = await forwarders.lag();
    assert.deepEqual(
      { events: lag?.events, seconds: lag?.seconds, deadLetters: lag?.deadLetters },
      { events: 0, seconds: 0, deadLetters: 0 },
    );
  });

  it('goes on where it was after a restart', async t => {
    const first = recordingKind();
    const collector = await openForwarding(on, t, first);
    await collector.post(names(3).map(id => howtoCompleted(id)));
    await collector.forwarders.idle();
    await collector.close();
    const second = recordingKind();
    const again = await openForwarding(on, t, second, {
      data: `${collector.folder}/data`,
      location: collector.location,
    });
    await again.post([howtoCompleted('m-4')]);
    await again.forwarders.idle();
    assert.deepEqual(second.delivered(), ['m-4']);
  });

  it('isolates an event that is refused, and delivers its neighbours', async t => {
    const recording = recordingKind(ids =>
      ids.includes('m-5')
        ? { done: 0, problem: { kind: 'refused', reason: 'It is of no use.' } }
        : { done: ids.length },
    );
    const { post, forwarders, store } = await openForwarding(on, t, recording);
    await post(names(20).map(id => howtoCompleted(id)));
    await forwarders.idle();
    assert.deepEqual(
      recording.delivered(),
      names(20).filter(id => id !== 'm-5'),
    );
    assert.deepEqual(await deadLetters({ store }), [{ message_id: 'm-5', reason: 'It is of no use.', attempts: 1 }]);
  });

  on.itOnce('isolates an event that the receiver breaks over, once its neighbours pass', async t => {
    const recording = recordingKind(ids =>
      ids.includes('m-5') ? { done: 0, problem: { kind: 'failed', reason: 'It broke.' } } : { done: ids.length },
    );
    const { post, forwarders, store } = await openForwarding(on, t, recording);
    await post(names(20).map(id => howtoCompleted(id)));
    await forwarders.idle();
    assert.deepEqual(new Set(recording.delivered()), new Set(names(20).filter(id => id !== 'm-5')));
    assert.deepEqual(
      (await deadLetters({ store })).map(letter => letter.message_id),
      ['m-5'],
    );
  });

  on.itOnce('gives nothing up when the receiver breaks over everything, or is not there', async t => {
    for (const kind of ['failed', 'unavailable'] as const) {
      const recording = recordingKind((ids, attempt) =>
        attempt <= 12 ? { done: 0, problem: { kind, reason: 'Not now.' } } : { done: ids.length },
      );
      const { post, forwarders, store, log } = await openForwarding(on, t, recording);
      await post(names(3).map(id => howtoCompleted(id)));
      await forwarders.idle();
      assert.deepEqual(new Set(recording.delivered()), new Set(names(3)));
      assert.deepEqual(await deadLetters({ store }), []);
      assert.equal(log.filter(({ message }) => message.includes('Not now.')).length, 1, 'says so once');
      assert.equal(log.filter(({ message }) => message.includes('delivers again')).length, 1);
    }
  });

  on.itOnce('keeps what a receiver takes in part', async t => {
    const recording = recordingKind(ids => ({ done: Math.min(3, ids.length) }));
    const { post, forwarders } = await openForwarding(on, t, recording);
    await post(names(10).map(id => howtoCompleted(id)));
    await forwarders.idle();
    assert.deepEqual(recording.delivered(), names(10));
  });

  on.itOnce('sends nothing of a customer who was erased while the receiver was not there', async t => {
    let answer: (outcome: DeliveryOutcome) => void = () => {};
    let began: () => void = () => {};
    const beginning = new Promise<void>(resolve => (began = resolve));
    const recording = recordingKind((ids, attempt) => {
      if (attempt > 1) return { done: ids.length };
      began();
      return new Promise(resolve => (answer = resolve));
    });
    const { post, forwarders, store } = await openForwarding(on, t, recording);
    await post([howtoCompleted('m-1'), howtoCompleted('m-2', { anonymousId: 'visitor-2' })]);
    await beginning;
    await store.transact(transaction => transaction.erase('desks', { anonymousId: 'visitor-1' }, Date.now()));
    answer({ done: 0, problem: { kind: 'unavailable', reason: 'Not now.' } });
    await forwarders.idle();
    assert.deepEqual(recording.delivered(), ['m-2']);
  });

  it('leaves the work to the collector that holds the lease, and takes over when that has died', async t => {
    let clock = Date.UTC(2026, 10, 22, 10);
    const recording = recordingKind();
    const { post, forwarders, store } = await openForwarding(on, t, recording, { now: () => clock, forwarders: [] });
    await forwarders.idle();
    await post(names(3).map(id => howtoCompleted(id)));
    await store.transact(({ database }) =>
      database
        .insertInto('forwarder_cursors')
        .values({
          forwarder: 'recording',
          project: 'desks',
          seq: 1,
          batch_to: null,
          updated_at: clock,
          lease_owner: 'another collector',
          lease_until: clock + 60_000,
        })
        .execute(),
    );
    const second = await openForwarding(on, t, recording, { store: unclosed(store), now: () => clock });
    await second.post([]);
    assert.deepEqual(recording.delivered(), []);
    clock += 60_000;
    await second.forwarders.idle();
    assert.deepEqual(recording.delivered(), ['m-2', 'm-3']);
  });

  it('notices when its cursor is moved, and sends again from there', async t => {
    const recording = recordingKind();
    const { post, forwarders, store } = await openForwarding(on, t, recording);
    await post(names(3).map(id => howtoCompleted(id)));
    await forwarders.idle();
    await store.transact(({ database }) => database.updateTable('forwarder_cursors').set({ seq: 1 }).execute());
    await forwarders.idle();
    assert.deepEqual(recording.delivered(), ['m-1', 'm-2', 'm-3', 'm-2', 'm-3']);
  });

  it('tries dead letters again when somebody asks for it', async t => {
    let mended = false;
    const recording = recordingKind(ids =>
      !mended && ids.includes('m-2') ? { done: 0, problem: { kind: 'refused', reason: 'No.' } } : { done: ids.length },
    );
    const { post, forwarders, store } = await openForwarding(on, t, recording);
    await post(names(3).map(id => howtoCompleted(id)));
    await forwarders.idle();
    assert.equal((await deadLetters({ store })).length, 1);
    mended = true;
    await store.transact(({ database }) => database.updateTable('dead_letters').set({ retry: 1 }).execute());
    // Looked at once per poll, so the second look of the lane at the latest.
    while ((await deadLetters({ store })).length > 0) await forwarders.idle();
    assert.deepEqual(recording.delivered(), ['m-1', 'm-3', 'm-2']);
  });

  it('forgets the dead letters of a customer who is erased', async t => {
    const recording = recordingKind(() => ({ done: 0, problem: { kind: 'refused', reason: 'No.' } }));
    const { post, forwarders, store } = await openForwarding(on, t, recording);
    await post([howtoCompleted('m-1'), howtoCompleted('m-2', { anonymousId: 'visitor-2' })]);
    await forwarders.idle();
    await store.transact(transaction => transaction.erase('desks', { anonymousId: 'visitor-1' }, Date.now()));
    assert.deepEqual(
      (await deadLetters({ store })).map(letter => letter.message_id),
      ['m-2'],
    );
  });

  it('shows in the metrics how far it is behind', async t => {
    const recording = recordingKind(() => ({ done: 0, problem: { kind: 'unavailable', reason: 'Not now.' } }));
    const { app, post } = await openForwarding(on, t, recording);
    await post(names(3).map(id => howtoCompleted(id)));
    const { body } = await app.inject({ url: '/metrics' });
    assert.match(body, /docent_forwarder_lag_events\{forwarder="recording",project="desks"\} 3/);
    assert.match(body, /docent_forwarder_dead_letters\{forwarder="recording",project="desks"\} 0/);
  });
});

function unclosed(store: Collector['store']): Collector['store'] {
  return Object.assign(Object.create(store) as Collector['store'], { close: () => Promise.resolve() });
}
