import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { openSqliteStore, StoreError } from '@docent/collector';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
import {
  type Append,
  createWriteThread,
  type WriteThread,
} from '../../../packages/collector/dist/store/sqlite/write-thread.js';
import { storedMessage } from '../../contract/stored-message.js';
import { temporaryFolder } from '../support/open-collector.js';

/** Messages of one request, so many that a thread pays. */
function load(name: string, project = 'desks', count = 300): Append {
  return { project, messages: Array.from({ length: count }, (_, index) => storedMessage(`${name}-${index}`)) };
}

/** A store, and beside it a thread on the same file that is ready. */
async function openThread(t: TestContext, maxPages?: number) {
  const path = join(await temporaryFolder(t), 'docent.db');
  const store = await openSqliteStore({ path });
  t.after(() => store.close());
  const thread = createWriteThread(path, maxPages);
  t.after(() => thread.close());
  await ready(thread);
  return { path, store, thread };
}

async function ready(thread: WriteThread): Promise<void> {
  const until = Date.now() + 20_000;
  while (!thread.suits([load('any')])) {
    assert.ok(Date.now() < until, 'the thread is not ready within 20 s');
    await turn();
  }
}

describe('the thread that writes to SQLite', () => {
  it('is for many messages of a file, not for a few, nor for a database in memory', async t => {
    const { thread } = await openThread(t);
    assert.equal(thread.suits([load('few', 'desks', 50)]), false);
    assert.equal(thread.suits([1, 2, 3, 4].map(part => load(`part-${part}`, 'desks', 50))), true);
    assert.equal(createWriteThread(':memory:', undefined).suits([load('many')]), false);
  });

  it('stores what the store itself would: each message once, with all of its fields, in one order per project', async t => {
    const { store, thread } = await openThread(t);
    const full = storedMessage('full', { userId: 'u', anonymousId: 'a', previousId: 'p', verified: 1, tab: 't' });
    await store.append('desks', [storedMessage('first')]);
    const outcomes = await thread.write([
      load('a'),
      load('b', 'chairs'),
      load('a'),
      { project: 'desks', messages: [full] },
    ]);
    assert.deepEqual(
      outcomes.map(outcome => ('value' in outcome ? outcome.value : outcome.error)),
      [300, 300, 0, 1],
    );
    const events = await store.read({ project: 'desks' });
    assert.deepEqual(
      events.map(({ seq }) => seq),
      Array.from({ length: 302 }, (_, index) => index + 1),
    );
    assert.deepEqual(events.at(-1), { ...full, project: 'desks', seq: 302 });
    assert.equal(await store.count('chairs'), 300);
  });

  it('drops what is of somebody who was erased', async t => {
    const { store, thread } = await openThread(t);
    await store.transact(transaction => transaction.erase('desks', { userId: 'customer-1' }, Date.now()));
    assert.deepEqual(await thread.write([load('late')]), [{ value: 0 }]);
  });

  it('says so when it cannot write, and writes when it can again', async t => {
    const { path, store, thread } = await openThread(t);
    const other = await openDatabase(path);
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(thread.write([load('a')]), StoreError);
    other.exec('ROLLBACK');
    other.close();
    assert.deepEqual(await thread.write([load('a')]), [{ value: 300 }]);
    assert.equal(await store.count('desks'), 300);
  });

  it('stores nothing of a group for which the disk is too small', async t => {
    const { store, thread } = await openThread(t, 80);
    const large = { project: 'desks', messages: [storedMessage('large', { message: 'x'.repeat(500_000) })] };
    await assert.rejects(thread.write([load('a'), large]), /full/);
    assert.equal(await store.count('desks'), 0);
  });
});

describe('a SQLite store under load', () => {
  it('stores each message once, in one order, while other transactions come between', async t => {
    const path = join(await temporaryFolder(t), 'docent.db');
    const store = await openSqliteStore({ path });
    const rounds = Array.from({ length: 12 }, (_, round) => round);
    for (const round of rounds) {
      const appends = [1, 2, 3, 4].map(part => store.append('desks', load(`${round}-${part}`, 'desks', 100).messages));
      const other = store.transact(({ database }) => database.selectFrom('events').select('seq').limit(1).execute());
      assert.deepEqual(
        (await Promise.all(appends)).map(({ stored }) => stored),
        [100, 100, 100, 100],
      );
      await other;
      // Again without what makes the store write it itself.
      await Promise.all([5, 6, 7].map(part => store.append('desks', load(`${round}-${part}`, 'desks', 100).messages)));
    }
    const closing = store.append('desks', load('last').messages);
    await Promise.all([closing, store.close()]);
    const again = await openSqliteStore({ path });
    t.after(() => again.close());
    const events = await again.read({ project: 'desks', limit: 20_000 });
    assert.deepEqual(
      events.map(({ seq }) => seq),
      Array.from({ length: 12 * 700 + 300 }, (_, index) => index + 1),
    );
  });
});
