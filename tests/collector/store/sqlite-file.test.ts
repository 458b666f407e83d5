import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openSqliteStore, StoreError } from '@docent/collector';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
import { storedMessage } from '../../contract/store-contract.js';
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
