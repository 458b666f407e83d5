import assert from 'node:assert/strict';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openSqliteStore } from '@docent/collector';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, temporaryFolder, type TestCollector } from '../support/open-collector.js';
import { countPages, setPragma } from '../support/pragma.js';

const ids = async ({ events }: TestCollector) => (await events()).map(({ messageId }) => messageId);

async function refusal({ app, key }: TestCollector, batch: unknown[]) {
  const answer = await app.inject({ method: 'POST', url: '/v1/batch', payload: { writeKey: key, batch } });
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.json().error.code, 'store-unavailable');
  assert.match(String(answer.headers['retry-after']), /^\d+$/);
  assert.equal(answer.headers['cache-control'], undefined);
  assert.equal(answer.json().accepted, undefined);
  assert.doesNotMatch(answer.body, /sqlite|full|readonly|docent\.db/i);
}

describe('a full disk', () => {
  it('is a refusal, not a loss: what was acknowledged stays, what was refused can be sent again', async t => {
    const collector = await openCollector(t);
    const large = (id: string) => howtoCompleted(id, { context: { text: 'x'.repeat(25_000) } });
    await collector.post([large('a')]);
    const pages = await countPages(collector.store);
    await setPragma(collector.store, `max_page_count = ${pages + 2}`);
    await refusal(collector, [large('b'), large('c')]);
    assert.deepEqual(await ids(collector), ['a']);
    await setPragma(collector.store, 'max_page_count = 1000000');
    assert.deepEqual((await collector.post([large('b'), large('c')])).body.accepted, ['b', 'c']);
    assert.deepEqual(await ids(collector), ['a', 'b', 'c']);
    const { body } = await collector.app.inject('/metrics');
    assert.match(body, /docent_store_errors_total\{operation="append"\} 1\n/);
  });
});

describe('a database that can only be read', () => {
  it('is a refusal until it can be written again, and the collector says that it is not ready', async t => {
    const collector = await openCollector(t);
    await collector.post([howtoCompleted('a')]);
    await setPragma(collector.store, 'query_only = ON');
    await refusal(collector, [howtoCompleted('b')]);
    assert.equal((await collector.app.inject('/readyz')).statusCode, 503);
    assert.equal((await collector.app.inject('/healthz')).statusCode, 200);
    assert.deepEqual(await ids(collector), ['a']);
    await setPragma(collector.store, 'query_only = OFF');
    assert.equal((await collector.post([howtoCompleted('b')])).status, 200);
    assert.deepEqual(await ids(collector), ['a', 'b']);
  });
});

describe('a database file that is gone', () => {
  it('is a refusal until it is back', async t => {
    const collector = await openCollector(t);
    const path = join(collector.folder, 'data', 'docent.db');
    await collector.post([howtoCompleted('a')]);
    await rename(path, `${path}.away`);
    await refusal(collector, [howtoCompleted('b')]);
    assert.equal((await collector.app.inject('/readyz')).statusCode, 503);
    await rename(`${path}.away`, path);
    assert.equal((await collector.post([howtoCompleted('b')])).status, 200);
    await collector.close();
    const store = await openSqliteStore({ path });
    assert.equal(await store.count('desks'), 2);
    await store.close();
  });

  it('is a refusal, too, when another lies in its place', async t => {
    const collector = await openCollector(t);
    const path = join(collector.folder, 'data', 'docent.db');
    await collector.post([howtoCompleted('a')]);
    await copyFile(path, `${path}.copy`);
    await rename(`${path}.copy`, path);
    await refusal(collector, [howtoCompleted('b')]);
  });

  it('would swallow what SQLite itself acknowledges', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    await (await openSqliteStore({ path })).close();
    const database = await openDatabase(path);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true });
    database.exec("INSERT INTO projects (project, write_key) VALUES ('desks', 'acknowledged')");
    database.close();
    const store = await openSqliteStore({ path });
    t.after(() => store.close());
    assert.notEqual(await store.writeKey('desks'), 'acknowledged');
  });
});

describe("the collector's clock", () => {
  it('may be set back: nothing happens after its receipt, and the order of receipt stays', async t => {
    let now = Date.UTC(2026, 10, 22, 10);
    const collector = await openCollector(t, { now: () => now });
    const at = (time: number) => ({ timestamp: new Date(time).toISOString() });
    await collector.post([howtoCompleted('a', at(now - 1000))], { sentAt: new Date(now).toISOString() });
    const sent = now + 1000;
    now -= 3_600_000;
    await collector.post([howtoCompleted('b', at(sent - 2000))], { sentAt: new Date(sent).toISOString() });
    await collector.post([howtoCompleted('c', at(sent))]);
    now = 0;
    await collector.post([howtoCompleted('d', at(sent))]);
    const events = await collector.events();
    assert.deepEqual(
      events.map(({ messageId, receivedAt, timestamp }) => [messageId, receivedAt - timestamp]),
      [
        ['a', 1000],
        ['b', 2000],
        ['c', 0],
        ['d', 0],
      ],
    );
    assert.ok(events.every(({ seq }, index) => index === 0 || seq > (events[index - 1]?.seq ?? 0)));
  });
});
