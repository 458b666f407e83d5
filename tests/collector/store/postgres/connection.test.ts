import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCollector, type EventStore, openPostgresStore, StoreError } from '@docent/collector';
import pg from 'pg';
import { storedMessage } from '../../../contract/stored-message.js';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../../../support/start-postgres.js';
import { howtoCompleted } from '../../support/messages.js';
import { openCollector, temporaryFolder } from '../../support/open-collector.js';

describe('a PostgreSQL store and its connections', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());

  async function withStore(name: string, work: (store: EventStore, url: string) => Promise<void>): Promise<void> {
    const url = await postgres.createDatabase(name);
    const store = await openPostgresStore({ url });
    await work(store, url).finally(() => store.close());
  }

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql).finally(() => client.end());
    return rows as unknown[];
  }

  it('acknowledges nothing while the database is away, and goes on by itself when it is back', () =>
    withStore('away', async store => {
      await store.append('desk', [storedMessage('before')]);
      await postgres.kill();
      await assert.rejects(store.append('desk', [storedMessage('lost')]), StoreError);
      await assert.rejects(store.health(), StoreError);
      await assert.rejects(store.read({ project: 'desk' }), StoreError);
      await postgres.restart();
      await store.append('desk', [storedMessage('after')]);
      await store.health();
      const events = await store.read({ project: 'desk' });
      assert.deepEqual(
        events.map(({ messageId }) => messageId),
        ['before', 'after'],
      );
    }));

  it('rejects what was in the transaction whose connection is cut, and keeps none of it', () =>
    withStore('cut', async (store, url) => {
      const cut = store.transact(async ({ database }) => {
        await database.insertInto('projects').values({ project: 'desk', write_key: 'wk_1' }).execute();
        await query(
          url,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND application_name = 'docent'`,
        );
        await database.selectFrom('projects').selectAll().execute();
      });
      const neighbour = store.append('desk', [storedMessage('a')]);
      await assert.rejects(cut, StoreError);
      await assert.rejects(neighbour, StoreError);
      assert.deepEqual(await store.query(database => database.selectFrom('projects').selectAll().execute()), []);
      assert.deepEqual(await store.append('desk', [storedMessage('a')]), { stored: 1 });
    }));

  it('hears of other collectors by notification, and by looking when the connection that listens was cut', () =>
    withStore('heard', async (store, url) => {
      const other = await openPostgresStore({ url });
      const heard = (seq: number) =>
        new Promise<void>(resolve => {
          const unsubscribe = store.onAppend(appended => {
            if (appended.seq < seq) return;
            unsubscribe();
            resolve();
          });
        });
      const first = heard(1);
      await other.append('desk', [storedMessage('a')]);
      await first;
      const second = heard(2);
      await query(
        url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%LISTEN docent_events%' AND pid <> pg_backend_pid()`,
      );
      await other.append('desk', [storedMessage('b')]);
      await second;
      await other.close();
    }));

  it('puts events into the partition of their month, and those without one into the default partition', () =>
    withStore('months', async (store, url) => {
      const now = Date.now();
      await store.append('desk', [storedMessage('now', { receivedAt: now }), storedMessage('then', { receivedAt: 1 })]);
      const month = new Date(now).toISOString().slice(0, 7).replace('-', '_');
      assert.deepEqual(
        await query(url, `SELECT tableoid::regclass::text AS part, message_id FROM events ORDER BY seq`),
        [
          { part: `events_${month}`, message_id: 'now' },
          { part: 'events_default', message_id: 'then' },
        ],
      );
    }));

  it('refuses a database that is not there without telling its password', async () => {
    const url = postgres.url.replace('postgres@', 'postgres:hush-hush@').replace(/\/postgres$/, '/nowhere');
    await assert.rejects(openPostgresStore({ url }), (error: Error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /postgres:\*\*\*@.*"nowhere" does not exist/);
      assert.doesNotMatch(error.message, /hush/);
      return true;
    });
  });

  it('is what a collector keeps its events in when it is given the url', async t => {
    const url = await postgres.createDatabase('given');
    const collector = await createCollector({ data: await temporaryFolder(t), store: url, log: () => {} });
    await collector.store.append('desk', [storedMessage('a')]);
    await collector.close();
    assert.deepEqual(await query(url, 'SELECT message_id FROM events'), [{ message_id: 'a' }]);
  });

  it('is not brought to its knees by text that PostgreSQL cannot keep: each message is stored or refused', async t => {
    const url = await postgres.createDatabase('hostile');
    const { app, post } = await openCollector(t, { store: url });
    const fields = ['messageId', 'event', 'userId', 'anonymousId', 'timestamp', 'originalTimestamp', 'type'];
    for (const text of ['a\0b', '\ud800', "'; DROP TABLE events; --"]) {
      for (const name of fields) {
        const { status, body } = await post([{ ...howtoCompleted(`m-${name}`), [name]: text }]);
        assert.equal(status, 200, `${name}: ${JSON.stringify(body)}`);
        assert.equal(body.accepted.length + body.refused.length, 1);
      }
      const context = { tab: text, library: { name: text } };
      const { body } = await post([
        howtoCompleted(`deep-${text.length}`, { event: 'Own', properties: { text }, context }),
      ]);
      assert.equal(body.accepted.length, 1);
      const receipt = await app.inject(`/v1/receipts/${encodeURIComponent(text.replace('\ud800', '\0'))}`);
      assert.equal(receipt.statusCode, 404);
    }
  });
});
