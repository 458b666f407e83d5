import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openSqliteStore, StoreError } from '@docent/collector';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
import { migrations } from '../../../packages/collector/dist/store/migrations/migrations.js';
import { migrate } from '../../../packages/collector/dist/store/sqlite/migrate.js';
import { storedMessage } from '../../contract/stored-message.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, temporaryFolder } from '../support/open-collector.js';

describe('the SQLite file', () => {
  it('is synced at each commit', async t => {
    const database = await openDatabase(join(await temporaryFolder(t), 'docent.db'));
    assert.deepEqual({ ...database.prepare('PRAGMA journal_mode').get() }, { journal_mode: 'wal' });
    assert.deepEqual({ ...database.prepare('PRAGMA synchronous').get() }, { synchronous: 2 });
    database.close();
  });

  it('made by a newer Docent is refused, and left as it was', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    const database = await openDatabase(path);
    database.exec('PRAGMA user_version = 99');
    await assert.rejects(openSqliteStore({ path }), (error: Error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /version 99.*newer Docent.*another data folder/);
      return true;
    });
    assert.deepEqual(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'events'").all(), []);
    database.close();
  });

  it('that a newer Docent brings up to date at the same moment is refused, too, and left as that made it', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    const [here, newer] = [await openDatabase(path), await openDatabase(path)];
    t.after(() => [here, newer].forEach(database => database.close()));
    const raced = {
      prepare: (sql: string) => here.prepare(sql),
      exec(sql: string) {
        if (sql.startsWith('BEGIN')) newer.exec('PRAGMA user_version = 99');
        here.exec(sql);
      },
    };
    assert.throws(() => migrate(raced as typeof here), /version 99.*newer Docent/s);
    assert.equal(here.prepare('PRAGMA user_version').get()?.['user_version'], 99);
  });

  it('that is no database is refused with its path', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    await writeFile(path, 'This is not a database. '.repeat(100));
    await assert.rejects(openSqliteStore({ path }), /docent\.db cannot be opened: /);
  });

  it('in a folder that is not there is refused with its path', async t => {
    const path = join(await temporaryFolder(t), 'nowhere', 'docent.db');
    await assert.rejects(openSqliteStore({ path }), StoreError);
  });
});

describe('a SQLite file of an earlier version', () => {
  it('is brought up to date with everything in it, and what was read from messages only is a column afterwards', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    const database = await openDatabase(path);
    database.exec(`${migrations[0]?.sqlite} PRAGMA user_version = 1;`);
    const insert = database.prepare(
      "INSERT INTO events (project, message_id, type, user_id, timestamp, received_at, sequence, message) VALUES ('desk', ?, ?, 'customer-1', 1, 1, ?, ?)",
    );
    const contexts: unknown[] = [{ tab: 'tab-1' }, { tab: 7 }, 'no object', undefined, { tab: 'x'.repeat(65) }];
    contexts.forEach((context, index) => insert.run(`m-${index}`, 'track', 9 - index, JSON.stringify({ context })));
    insert.run('alias', 'alias', 1, JSON.stringify({ previousId: 'visitor-1', text: '\0 \ud800' }));
    database.close();
    const store = await openSqliteStore({ path });
    t.after(() => store.close());
    const events = await store.read({ project: 'desk' });
    assert.deepEqual(
      events.map(({ tab }) => tab),
      ['tab-1', null, null, null, null, null],
    );
    assert.deepEqual(
      events.map(({ previousId, verified }) => [previousId, verified]),
      [...contexts.map(() => [null, 0]), ['visitor-1', 0]],
    );
    assert.deepEqual(await store.append('desk', [storedMessage('new')]), { stored: 1 });
  });
});

describe('what was erased', () => {
  it('is in no table, and in no byte of the files', async t => {
    const folder = await temporaryFolder(t);
    const path = join(folder, 'docent.db');
    const store = await openSqliteStore({ path });
    t.after(() => store.close());
    const secrets = { userId: 'erased-user', anonymousId: 'erased-visitor', message: '{"note":"erased words"}' };
    const messages = Array.from({ length: 200 }, (_, index) => storedMessage(`m-${index}`, secrets));
    await store.append('desk', messages);
    await store.transact(transaction =>
      transaction.insertCommand({
        project: 'desk',
        commandId: 'c-1',
        name: 'note',
        ref: null,
        userId: 'erased-user',
        anonymousId: 'erased-visitor',
        verified: 0,
        receiptHash: 'hash',
        contentHash: 'hash',
        state: 'accepted',
        code: null,
        reason: null,
        issuedAt: '2026-11-22T09:30:00Z',
        receivedAt: 1,
        withdrawnAt: null,
        anonymousVerified: 0,
        replacedBy: null,
        payload: '{"text":"erased words"}',
      }),
    );
    assert.match(await everyByte(folder), /erased/, 'the check must be able to find it');
    await store.transact(transaction =>
      transaction.erase('desk', { userId: 'erased-user', anonymousId: 'erased-visitor' }, Date.now()),
    );
    assert.doesNotMatch(await everyByte(folder), /erased-|erased words/);
    assert.doesNotMatch(await everyRow(path), /erased-|erased words/);
    assert.deepEqual(await store.append('desk', messages), { stored: 0 });
    assert.doesNotMatch(await everyByte(folder), /erased-|erased words/);
  });
});

async function everyByte(folder: string): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map(file => readFile(join(folder, file), 'latin1')))).join('\n');
}

/** Every row of every table, as JSON. */
async function everyRow(path: string): Promise<string> {
  const database = await openDatabase(path);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  assert.ok(tables.length >= 4);
  const rows = tables.map(({ name }) => database.prepare(`SELECT * FROM "${String(name)}"`).all());
  database.close();
  return JSON.stringify(rows);
}

describe('a store that cannot write', () => {
  it('acknowledges nothing while another process holds it, and everything afterwards', async t => {
    const { folder, post, events } = await openCollector(t);
    const other = await openDatabase(join(folder, 'data', 'docent.db'));
    other.exec('BEGIN IMMEDIATE');
    const { status, body } = await post([howtoCompleted('a')]);
    assert.equal(status, 503);
    assert.equal(body.error?.code, 'store-unavailable');
    other.exec('ROLLBACK');
    other.close();
    assert.deepEqual((await post([howtoCompleted('a')])).body.accepted, ['a']);
    assert.equal((await events()).length, 1);
  });

  it('acknowledges nothing when the disk is full, and keeps what it had', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    const store = await openSqliteStore({ path, maxPages: 40 });
    t.after(() => store.close());
    await store.append('desks', [storedMessage('a')]);
    const large = storedMessage('large', { message: 'x'.repeat(500_000) });
    await assert.rejects(store.append('desks', [storedMessage('b'), large]), /full/);
    assert.equal(await store.count('desks'), 1);
    assert.deepEqual(await store.append('desks', [storedMessage('c')]), { stored: 1 });
  });
});
