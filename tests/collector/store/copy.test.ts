import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type CopyProgress,
  copyStore,
  type EventStore,
  openPostgresStore,
  openSqliteStore,
  StoreError,
} from '@docent/collector';
import pg from 'pg';
import { openCopyEnd } from '../../../packages/collector/dist/store/copy/copy-end.js';
import { listTables, sharedTables } from '../../../packages/collector/dist/store/copy/table-shape.js';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
import { storedMessage } from '../../contract/stored-message.js';
import { storedCommand } from '../../contract/transaction-contract.js';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../../support/start-postgres.js';
import { temporaryFolder } from '../support/open-collector.js';

const projects = ['desk', 'shelf'] as const;
const at = Date.UTC(2026, 10, 22, 12);

/** Events of two projects, commands, an erased customer, write keys. */
async function fill(store: EventStore, events = 150): Promise<void> {
  for (const project of projects) {
    await store.writeKey(project);
    const messages = Array.from({ length: events }, (_, index) =>
      storedMessage(`m-${index}`, {
        userId: index % 3 ? `Kunde "${index % 7}" 😀` : null,
        anonymousId: index % 3 ? null : 'visitor-1',
        message: `{"text":"\\u0000 ${index}"}`,
        receivedAt: Date.UTC(2026, index % 11, 1),
      }),
    );
    await store.append(project, messages);
  }
  await store.transact(async ({ database }) => {
    const content = Buffer.from([0, 1, 255, 10]);
    await database.insertInto('published_files').values({ hash: 'h-1', bytes: 4, content }).execute();
  });
  await store.transact(async transaction => {
    for (const id of ['c-1', 'c-2', 'c-3']) await transaction.insertCommand(storedCommand(id));
    await transaction.erase('desk', { userId: 'Kunde "1" 😀' }, at);
  });
}

/** What both projects and the commands hold. */
async function contents(store: EventStore): Promise<unknown> {
  const events = await Promise.all(projects.map(project => store.read({ project, limit: 10_000 })));
  const keys = await Promise.all(projects.map(project => store.writeKey(project)));
  const commands = await Promise.all(['c-1', 'c-2', 'c-3'].map(id => store.findCommands(id)));
  const files = await store.query(database => database.selectFrom('published_files').selectAll().execute());
  const bytes = files.map(({ hash, content }) => [hash, [...content]]);
  return { events, keys, commands, bytes };
}

describe('docent store copy', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  let databases = 0;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());

  async function places(t: TestContext): Promise<{ sqlite: string; back: string; url: string }> {
    const folder = await temporaryFolder(t);
    const url = await postgres.createDatabase(`copy_${databases++}`);
    return { sqlite: join(folder, 'docent.db'), back: join(folder, 'back.db'), url };
  }

  async function using<T>(opening: Promise<EventStore>, work: (store: EventStore) => Promise<T>): Promise<T> {
    const store = await opening;
    return await work(store).finally(() => store.close());
  }

  it('moves an installation from SQLite to PostgreSQL and back: everything in it, under the same numbers', async t => {
    const { sqlite, back, url } = await places(t);
    const original = await using(openSqliteStore({ path: sqlite }), async store => {
      await fill(store);
      return await contents(store);
    });
    const there = await copyStore({ from: sqlite, to: url });
    assert.equal(there.same, true);
    const home = await copyStore({ from: url, to: back });
    assert.equal(home.same, true);
    assert.deepEqual(
      home.tables.map(({ table, target }) => ({ table, ...target })),
      there.tables.map(({ table, source }) => ({ table, ...source })),
    );
    assert.equal(there.tables.find(({ table }) => table === 'commands')?.target.rows, 3);
    for (const store of [openPostgresStore({ url }), openSqliteStore({ path: back })]) {
      await using(store, async copied => {
        assert.deepEqual(await contents(copied), original);
        // It goes on as the original would: knows what it has, and whom it must not store; new numbers are behind the old.
        const known = storedMessage('m-2', { userId: 'customer-1' });
        const erased = storedMessage('erased', { userId: 'Kunde "1" 😀', timestamp: at - 1 });
        const fresh = storedMessage('new');
        assert.deepEqual(await copied.append('desk', [known, erased, fresh]), { stored: 1 });
        assert.equal((await copied.read({ project: 'desk', limit: 10_000 })).at(-1)?.messageId, 'new');
        await copied.transact(transaction => transaction.insertCommand(storedCommand('c-4')));
      });
    }
  });

  it('goes on where it was killed', async t => {
    const { sqlite, url } = await places(t);
    await using(openSqliteStore({ path: sqlite }), store => fill(store));
    const program = fileURLToPath(new URL('copy-and-die.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', program, sqlite, url, '100'], { stdio: 'inherit' });
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL']);
    const told: CopyProgress[] = [];
    const report = await copyStore({ from: sqlite, to: url, batch: 20, onProgress: progress => told.push(progress) });
    assert.equal(report.same, true);
    const events = told.filter(({ doing, table }) => doing === 'copying' && table === 'events');
    assert.ok((events[0]?.done ?? 0) >= 100, 'what was copied before is not copied again');
    assert.equal(events.at(-1)?.done, events.at(-1)?.total);
    assert.deepEqual(
      told.filter(({ doing }) => doing === 'repairing'),
      [],
    );
  });

  it('copies while the source is written to, and the rest after the last write', async t => {
    const { sqlite, url } = await places(t);
    await using(openSqliteStore({ path: sqlite }), async store => {
      await fill(store);
      const writing = new AbortController();
      const writer = (async () => {
        for (let index = 0; !writing.signal.aborted; index++) {
          await store.append('desk', [storedMessage(`late-${index}`)]);
          if (index % 10 === 0) await new Promise(setImmediate);
        }
      })();
      await copyStore({ from: sqlite, to: url, batch: 20 });
      writing.abort();
      await writer;
      await store.transact(async transaction => {
        await transaction.erase('shelf', { anonymousId: 'visitor-1' }, at);
        await transaction.withdrawCommand('desk', 'c-1', at);
      });
      // An erased event may come again, under another number.
      await store.append('shelf', [storedMessage('m-0')]);
      const report = await copyStore({ from: sqlite, to: url });
      assert.equal(report.same, true);
      const original = await contents(store);
      await using(openPostgresStore({ url }), async copied => {
        assert.deepEqual(await contents(copied), original);
        assert.deepEqual(await copied.append('shelf', [storedMessage('m-0'), storedMessage('m-3')]), { stored: 1 });
      });
    });
  });

  it('notices and mends a single value that is another in the target', async t => {
    const { sqlite, url } = await places(t);
    await using(openSqliteStore({ path: sqlite }), store => fill(store));
    await copyStore({ from: sqlite, to: url });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`UPDATE events SET message = '{}' WHERE project = 'shelf' AND message_id = 'm-7'`);
    await client.query(`DELETE FROM commands WHERE command_id = 'c-2'`);
    await client.end();
    const repaired = new Set<string>();
    const report = await copyStore({
      from: sqlite,
      to: url,
      onProgress: ({ doing, table }) => doing === 'repairing' && repaired.add(table),
    });
    assert.deepEqual([...repaired], ['commands', 'events']);
    assert.equal(report.same, true);
  });

  it('refuses a target that has data of its own, and one that a collector has used since', async t => {
    const { sqlite, back, url } = await places(t);
    await using(openSqliteStore({ path: sqlite }), store => fill(store, 3));
    await using(openSqliteStore({ path: back }), store => store.writeKey('other'));
    await copyStore({ from: sqlite, to: url });
    await assert.rejects(copyStore({ from: back, to: url }), /holds a copy of .*docent\.db, not of .*back\.db/);
    await using(openPostgresStore({ url }), async store => assert.equal(await store.count('shelf'), 3));
    await assert.rejects(copyStore({ from: sqlite, to: url }), (error: Error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /has data of its own/);
      return true;
    });
  });

  it('refuses a source that is not there, is no store, or has another schema, and changes none', async t => {
    const { sqlite, url } = await places(t);
    await assert.rejects(copyStore({ from: sqlite, to: url }), /no file/);
    const file = await openDatabase(sqlite);
    await assert.rejects(copyStore({ from: sqlite, to: url }), /no Docent store/);
    file.exec('PRAGMA user_version = 1');
    await assert.rejects(copyStore({ from: sqlite, to: url }), /schema version 1, .*Start the collector/);
    assert.equal(file.prepare('PRAGMA user_version').get()?.['user_version'], 1);
    file.close();
    await assert.rejects(copyStore({ from: url, to: sqlite }), /no Docent store/);
  });

  it('covers every table of the schema, which is the same in both databases', async t => {
    const { sqlite, url } = await places(t);
    const ends = await Promise.all([openCopyEnd(sqlite, 'target'), openCopyEnd(url, 'target')]);
    const [inSqlite, inPostgres] = await Promise.all(ends.map(listTables));
    const shared = await sharedTables(...ends);
    await Promise.all(ends.map(end => end.close()));
    const names = shared.map(({ name }) => name);
    assert.deepEqual(inSqlite?.map(({ name }) => name).sort(), names);
    assert.deepEqual(inPostgres?.map(({ name }) => name).sort(), names);

    const file = await openDatabase(sqlite);
    const own = ['sqlite_sequence'];
    const made = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    file.close();
    assert.deepEqual(
      made
        .map(({ name }) => String(name))
        .filter(name => !own.includes(name))
        .sort(),
      names,
    );
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE 'events\\_%'`,
    );
    await client.end();
    const ours = ['docent_schema', 'event_ids'];
    assert.deepEqual(
      rows
        .map(({ tablename }) => tablename)
        .filter(name => !ours.includes(name))
        .sort(),
      names.filter(name => !name.startsWith('events_')),
    );
  });
});
