import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { decodeModel } from '@docent/engine/recommend/decode-model.js';
import type { PublishedModel } from '@docent/schema';
import { readModel, readModelShard } from '../../../packages/collector/dist/models/read-model.js';
import { applySubjects } from '../../../packages/collector/dist/subjects/apply-subjects.js';
import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';
import { temporaryFolder } from '../support/open-collector.js';
import { plansOf } from '../support/plans-of.js';
import { day, orders, project, start } from './vendor.js';

/** A collector whose project has two lists: of four desks that it knows and those that are imported, and one that does not learn. */
async function openLists({ open }: StoreUnderTest, t: TestContext) {
  const clock = { now: start + 100 * day };
  const folder = join(await temporaryFolder(t), 'lists');
  await mkdir(folder);
  const file = join(folder, 'docent.json');
  const desks = [0, 1, 2, 3].map(desk => [`desk-${desk}`, { title: `Desk ${desk}`, type: 'product' }]);
  const list = { title: 'Worth a look', strategies: ['for-you', 'popular'], owner: 'Desk makers', minimumCustomers: 3 };
  const next = { ...list, positive: [{ event: 'Desk Ordered', subject: 'product' }] };
  const lists = { next, quiet: { ...list, strategies: ['content'] } };
  const source = { project, name: 'Desk makers', locales: ['en'], subjects: Object.fromEntries(desks), lists };
  await writeFile(file, JSON.stringify(source));
  const collector = await open(t, { projects: [file], now: () => clock.now, elapsed: () => clock.now });
  const get = async (path: string, address = project) => {
    clock.now += 10_000;
    return await collector.app.inject(`/v1/projects/${address}/models/${path}`);
  };
  const change = (put: string[], remove: string[] = []) =>
    collector.store.transact(({ database }) =>
      applySubjects(database, {
        ...{ project, now: clock.now, remove },
        put: put.map(id => ({ id, kind: 'product', title: id })),
      }),
    );
  return { ...collector, get, change };
}

onEachStore('models for browsers', store => {
  it('are learned from what was posted, and served with files that go with them', async t => {
    const { app, change, get, key, training } = await openLists(store, t);
    await change(Array.from({ length: 44 }, (_, desk) => `desk-${desk + 4}`));
    assert.equal((await get('next')).statusCode, 404);
    const events = orders(120).map(({ message, messageId, timestamp, userId }) => ({
      ...(JSON.parse(message) as object),
      ...{ messageId, userId, timestamp: new Date(timestamp).toISOString() },
    }));
    for (let place = 0; place < events.length; place += 500) {
      const batch = events.slice(place, place + 500);
      const posted = await app.inject({ method: 'POST', url: '/v1/batch', payload: { writeKey: key, batch } });
      assert.equal(posted.json<{ accepted: string[] }>().accepted.length, batch.length);
    }
    await training.run();

    const response = await get('next');
    assert.equal(response.headers['cache-control'], 'public, max-age=60');
    const model = response.json<PublishedModel>();
    assert.deepEqual([model.list, model.serves, model.customers, model.shards], ['next', 'personal', 120, 1]);
    assert.ok(model.gate!.difference.low > 0);
    const again = await app.inject({
      url: `/v1/projects/${project}/models/next`,
      headers: { 'if-none-match': String(response.headers.etag) },
    });
    assert.equal(again.statusCode, 304);

    const file = await get(`next/${model.version}/0.bin`);
    assert.match(String(file.headers['cache-control']), /immutable/);
    assert.equal(file.headers['content-type'], 'application/octet-stream');
    assert.ok(decodeModel(file.rawPayload, project, 'next').rows.size > 40);

    // What was removed is not served from then on, though the model was learned before.
    const { item } = model.popular.find(one => Number(one.item.slice('subject:desk-'.length)) > 3)!;
    await change([], [item.slice('subject:'.length)]);
    const popular = (await get('next')).json<PublishedModel>().popular.map(one => one.item);
    assert.ok(!popular.includes(item) && popular.length === model.popular.length - 1);
    assert.ok(popular.includes('subject:desk-0'));

    const { body } = await app.inject('/metrics');
    assert.match(body, /docent_trainings_total\{outcome="trained"\} 1/);
  });

  store.itOnce('are nobody else’s, and nothing is found where there is none', async t => {
    const { get, training } = await openLists(store, t);
    await training.run();
    const { version } = (await get('next')).json<PublishedModel>();
    assert.equal((await get('next', 'chairs')).statusCode, 404);
    for (const path of [
      ...['quiet', 'other', 'Next', '..', `next/${version}/0.bin`, `next/${version}/00.bin`, `next/${version}/x.bin`],
      ...[
        `next/${'a'.repeat(22)}/0.bin`,
        'next/short/0.bin',
        `quiet/${version}/0.bin`,
        `next%2F..%2Fquiet/${version}/0.bin`,
      ],
    ]) {
      const { headers, statusCode } = await get(path);
      assert.deepEqual(
        [path, statusCode, headers['cache-control']?.includes('immutable') ?? false],
        [path, 404, false],
      );
    }
  });

  it('are found by keys, however many there are', async t => {
    const { store: kept } = await openLists(store, t);
    const plans = await kept.query(database =>
      plansOf(database, async watched => {
        await readModel(watched, { project, list: 'next' });
        await readModelShard(watched, { project, list: 'next', version: 'v', shard: 0 });
      }),
    );
    assert.equal(plans.length, 2);
    for (const plan of plans) assert.match(plan, /USING (COVERING )?INDEX|Index Scan|Bitmap/);
  });
});
