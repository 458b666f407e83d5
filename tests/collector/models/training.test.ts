import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { EventStore } from '@docent/collector';
import { decodeModel } from '@docent/engine/recommend/decode-model.js';
import { learnApart } from '../../../packages/collector/dist/models/learn-apart.js';
import { packInteractions } from '../../../packages/collector/dist/models/learn.js';
import { readLists } from '../../../packages/collector/dist/models/read-lists.js';
import { readModel, readModelShard } from '../../../packages/collector/dist/models/read-model.js';
import { retiredMs, storeModel } from '../../../packages/collector/dist/models/store-model.js';
import { releaseLease, takeLease } from '../../../packages/collector/dist/retention/take-lease.js';
import { onEachStore } from '../support/on-each-store.js';
import { appendAll, day, definition, jobOf, kept, orders, project, start, told } from './vendor.js';

const list = 'next';
const present = (store: EventStore) => store.query(database => readModel(database, { project, list }));
const shard = (store: EventStore, version: string, number = 0) =>
  store.query(database => readModelShard(database, { project, list, version, shard: number }));

onEachStore('training of lists', ({ itOnce, openAlone }) => {
  it('goes from events to a personal model that beats popularity, with its files', async t => {
    const store = await openAlone(t);
    await appendAll(store, orders(200));
    const log: string[] = [];
    const job = jobOf(store, { next: definition }, { log: ({ message }) => log.push(message) });
    const [trained] = (await job.run()) ?? [];
    const model = (await present(store))!;
    assert.deepEqual(trained, { project, list, model });
    assert.equal(model.serves, 'personal');
    assert.ok(model.gate!.difference.low > 0 && model.gate!.customers >= 100);
    assert.deepEqual([model.format, model.customers, model.popular.length, model.shards], [1, 200, 48, 1]);
    const { rows } = decodeModel((await shard(store, model.version))!, project, list);
    const ofGroup = (item: string) => Math.floor(Number(item.slice('subject:desk-'.length)) / 12);
    const firsts = [...rows].filter(([item, [first]]) => ofGroup(item) === ofGroup(first!.item));
    // What goes with a desk is of its group: four fifths of what their customers order is.
    assert.ok(firsts.length > 40, `${firsts.length} of ${rows.size}`);
    assert.equal(await shard(store, model.version, 1), undefined);
    assert.match(log[0]!, /^desks: the list "next" has learned: 200 customers, .* serves the personal model$/);
  });

  it('keeps the last model when learning fails, says why, and goes on next time', async t => {
    const store = await openAlone(t);
    await appendAll(store, orders(50));
    await jobOf(store, { next: definition }).run();
    const before = await present(store);
    await appendAll(
      store,
      orders(60, 2).map(event => ({ ...event, messageId: `again-${event.messageId}` })),
    );
    const log: { level: string; message: string }[] = [];
    const counted: string[] = [];
    const failing = jobOf(
      store,
      { next: definition },
      {
        log: entry => log.push(entry),
        learning: { ms: 1 },
        metrics: { count: outcome => counted.push(outcome) },
      },
    );
    assert.deepEqual(await failing.run(), [{ project, list, failed: 'Learning took more than 0.001 seconds.' }]);
    assert.deepEqual(await present(store), before);
    const [noted] = await store.query(database => readLists(database, project));
    assert.equal(noted?.failed, 'Learning took more than 0.001 seconds.');
    assert.deepEqual([log.map(({ level }) => level), counted], [['error'], ['failed']]);
    await jobOf(store, { next: definition }).run();
    assert.notEqual((await present(store))?.version, before?.version);
    assert.equal((await store.query(database => readLists(database, project)))[0]?.failed, undefined);
  });

  itOnce('names what may be recommended now, though customers have had other things', async t => {
    const store = await openAlone(t);
    await appendAll(store, orders(60));
    const items = definition.items.slice(0, 20);
    await jobOf(store, { next: { ...definition, items } }).run();
    const model = (await present(store))!;
    assert.ok(model.popular.length > 0 && model.popular.every(({ item }) => items.includes(item)));
  });

  it('is done by one collector at a time, and ends when the collector does', async t => {
    const store = await openAlone(t);
    await appendAll(store, orders(20));
    const now = start + 100 * day;
    await takeLease(store, { name: 'training', holder: 'another', now, forMs: 1000 });
    const job = jobOf(store, { next: definition });
    assert.equal(await job.run(), undefined);
    await releaseLease(store, { name: 'training', holder: 'another' });
    const closed = jobOf(store, { next: definition });
    await closed.close();
    assert.equal(await closed.run(), undefined);
    assert.equal(await present(store), undefined);
    assert.equal((await job.run())?.length, 1);
  });

  itOnce('forgets what says nothing any more, and what retention keeps no longer', async t => {
    const store = await openAlone(t);
    await appendAll(store, [
      told('Desk Ordered', { product: 'old' }, { at: start }),
      told('Desk Ordered', { product: 'young' }, { at: start + 90 * day }),
    ]);
    await jobOf(store, { next: definition }).run();
    assert.equal((await kept(store)).length, 2);
    await jobOf(store, { next: definition }, { retention: { analytics: 30 } }).run();
    assert.deepEqual(
      (await kept(store)).map(({ item }) => item),
      ['subject:young'],
    );
    await jobOf(store, { next: { ...definition, halfLifeDays: 0.9 } }).run();
    assert.deepEqual(await kept(store), []);
  });

  it('puts a model into force as a whole, and keeps the one before for a day', async t => {
    const store = await openAlone(t);
    const about = { trainedAt: start, serves: 'popular' as const, customers: 1, interactions: 1, popular: [] };
    const put = (bytes: number[], now: number) =>
      storeModel(store, { project, list, about: { ...about, trainedAt: now }, shards: [Uint8Array.from(bytes)], now });
    const first = await put([1, 2, 0], start);
    const same = await put([1, 2, 0], start + 1);
    assert.deepEqual([same.version, (await present(store))?.trainedAt], [first.version, start + 1]);
    const second = await put([3], start + 2);
    assert.equal((await present(store))?.version, second.version);
    assert.deepEqual([...(await shard(store, first.version))!], [1, 2, 0]);
    // The earlier one comes back, and is not taken for an old one.
    await put([1, 2, 0], start + 3);
    const third = await put([4], start + 4 + retiredMs);
    assert.deepEqual([...(await shard(store, first.version))!], [1, 2, 0]);
    assert.equal(await shard(store, second.version), undefined);
    // One that cannot be stored changes nothing.
    const broken = { ...store, transact: store.transact.bind(store) } as EventStore;
    await assert.rejects(
      storeModel(broken, {
        project,
        list,
        about,
        shards: [Uint8Array.of(5), null as unknown as Uint8Array],
        now: start,
      }),
    );
    assert.equal((await present(store))?.version, third.version);
    assert.deepEqual([...(await shard(store, third.version))!], [4]);
  });

  itOnce('is ended in the middle without a trace', async () => {
    const ending = new AbortController();
    const learning = learnApart(
      {
        ...{ ...packInteractions([]), project, list },
        ...{ candidates: new Set(), now: start, halfLifeDays: 90, minimumCustomers: 2 },
      },
      { signal: ending.signal },
    );
    ending.abort();
    await assert.rejects(learning, /was ended/);
  });
});
