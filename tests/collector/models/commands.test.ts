import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type EventStore, openStore } from '@docent/collector';
import { readLists } from '../../../packages/collector/dist/models/read-lists.js';
import { readModels } from '../../../packages/collector/dist/models/read-model.js';
import { syncLists } from '../../../packages/collector/dist/models/sync-lists.js';
import { runDocent, startDocentWith } from '../cli/run-docent.js';
import { temporaryFolder } from '../support/open-collector.js';
import { appendAll, definition, kept, orders, project } from './vendor.js';

/** A data folder with orders that one list learns from. */
async function openData(t: TestContext, customers: number): Promise<{ folder: string; store: EventStore }> {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'docent-data'));
  const store = await openStore(join(folder, 'docent-data', 'docent.db'));
  t.after(() => store.close());
  await store.writeKey(project);
  // They were made this year, so that they say something today.
  const age = Date.now() - Date.UTC(2026, 3, 11);
  await appendAll(
    store,
    orders(customers).map(one => ({ ...one, timestamp: one.timestamp + age })),
  );
  return { folder, store };
}

describe('docent recommend', () => {
  it('says what there is, learns now, and says what was learned and is served', async t => {
    const { folder, store } = await openData(t, 150);
    const none = await runDocent(folder, 'recommend', 'status');
    assert.deepEqual([none.code, none.out], [0, '']);
    assert.match(none.err, /^No list learns here yet/);
    await syncLists(store, project, new Map([['next', definition], ['quiet', { ...definition, positive: [{ event: 'Nothing' }] }]])); // prettier-ignore
    assert.match(
      (await runDocent(folder, 'recommend', 'status')).out,
      /^next {2}desks {2}nothing {2}has not learned yet\nquiet/,
    );
    assert.equal((await runDocent(folder, 'recommend', 'train', '--list', 'other')).code, 2);

    const trained = await runDocent(folder, 'recommend', 'train');
    assert.equal(trained.code, 0, trained.err);
    const personal =
      /^next {2}desks {2}personal {2}150 customers, \d+ interactions; NDCG@10 \+0\.\d{3} against popularity \(.*\), so it serves the personal model/m;
    assert.match(trained.out, personal);
    assert.match(trained.out, /^quiet {2}desks {2}popular {2}0 customers, 0 interactions; too little to compare/m);
    const status = await runDocent(folder, 'recommend', 'status', '--json', '--list', 'next');
    const [{ model }] = JSON.parse(status.out) as [{ model: { gate: { difference: { low: number } } } }];
    assert.ok(model.gate.difference.low > 0);

    await store.transact(({ database }) => database.updateTable('learned_lists').set({ failed: 'disk full' }).where('list', '=', 'next').execute()); // prettier-ignore
    const failed = await runDocent(folder, 'recommend', 'status');
    assert.deepEqual([failed.code, /did not learn the last time: disk full/.test(failed.out)], [1, true]);
  });

  it('killed at any moment leaves nothing half and nothing twice, and the next run comes to the same', async t => {
    const { isSame, store } = await killThrice(t);
    assert.ok(isSame);
    assert.ok((await kept(store)).length > 3000);
    const [model] = await store.query(readModels);
    assert.equal(model!.serves, 'personal');
  });

  it('is found out where it notes what it has read before it keeps what that says', async t => {
    const sabotage = new URL('forget-interactions.mjs', import.meta.url).href;
    const { isSame } = await killThrice(t, ['--import', sabotage]);
    assert.ok(!isSame);
  });
});

/**
 * Kills a training in reading the first events, in reading on, and when everything is read and it learns; then lets one go to its end.
 *
 * @param options of Node.js for those that are killed
 * @returns whether there is what one leaves that nobody has killed
 */
async function killThrice(t: TestContext, options: readonly string[] = []) {
  const { folder, store } = await openData(t, 700);
  const undisturbed = await openData(t, 700);
  for (const one of [store, undisturbed.store]) await syncLists(one, project, new Map([['next', definition]]));
  const last = 700 * 12;
  const seqOf = async () => (await store.query(database => readLists(database, project)))[0]!.seq;
  for (const until of [1, 3000, last]) {
    const child = startDocentWith(options, folder, 'recommend', 'train');
    const ended = once(child, 'exit');
    while ((await seqOf()) < until && child.exitCode === null) await wait(1);
    child.kill('SIGKILL');
    const [code, signal] = (await ended) as [number | null, string | null];
    assert.deepEqual([code, signal], [null, 'SIGKILL']);
    assert.deepEqual(await store.query(readModels), []);
    // Another would wait until the lease of the one that has died is over.
    assert.equal((await runDocent(folder, 'recommend', 'train')).code, 3);
    await store.transact(({ database }) => database.deleteFrom('leases').execute());
  }
  assert.equal((await runDocent(folder, 'recommend', 'train')).code, 0);
  assert.equal((await runDocent(undisturbed.folder, 'recommend', 'train')).code, 0);
  const [rows, expected] = [await kept(store), await kept(undisturbed.store)].map(all =>
    all.map(({ customer, item }) => customer + item),
  );
  return { store, isSame: isDeepStrictEqual(rows, expected) };
}
