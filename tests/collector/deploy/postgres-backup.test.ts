import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { emptyRecord } from '@docent/engine';
import pg from 'pg';
import { createChecksum, digest } from '../../../packages/collector/dist/store/copy/checksum.js';
import { openCopyEnd } from '../../../packages/collector/dist/store/copy/copy-end.js';
import { readRows } from '../../../packages/collector/dist/store/copy/rows.js';
import { listTables } from '../../../packages/collector/dist/store/copy/table-shape.js';
import { findPostgres, startPostgres, type TestPostgres, volatile } from '../../support/start-postgres.js';
import { administer, apiKey, publishSources } from '../support/admin.js';
import { command, note, postCommands } from '../support/commands.js';
import { asCustomer, withTokens } from '../support/customers.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, temporaryFolder } from '../support/open-collector.js';

const run = promisify(execFile);

/** Where `pg_dump` and `pg_restore` are, or why to skip. */
function findTools(): { bin: string } | { missing: string } {
  const found = findPostgres();
  if ('missing' in found) return found;
  const isThere = ['pg_dump', 'pg_restore'].every(name => existsSync(join(found.bin, name)));
  return isThere ? found : { missing: `there is no pg_dump in ${found.bin}` };
}

/** Rows and checksum of each table. */
async function sumUp(url: string): Promise<Record<string, { rows: number; checksum: string }>> {
  const end = await openCopyEnd(url, 'source');
  try {
    const sums: Record<string, { rows: number; checksum: string }> = {};
    for (const table of await listTables(end)) {
      const sum = createChecksum();
      for (const row of await readRows(end.database, table, undefined, 100_000)) sum.add(digest(table, row));
      sums[table.name] = sum.get();
    }
    return sums;
  } finally {
    await end.close();
  }
}

const tools = findTools();

describe('pg_dump and pg_restore', { skip: 'missing' in tools ? tools.missing : false }, () => {
  let postgres: TestPostgres;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());

  async function createDatabase(name: string): Promise<string> {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
    return postgres.url.replace(/postgres$/, name);
  }
  const tool = (name: string, ...args: string[]) => run(join('bin' in tools ? tools.bin : '', name), args);
  const dump = (url: string, file: string) => tool('pg_dump', '--format=custom', '--file', file, url);
  const restore = (file: string, url: string) =>
    tool('pg_restore', '--no-owner', '--exit-on-error', '--dbname', url, file);

  it('copy a database while events come in; a collector goes on with what was restored', async t => {
    const options = { ...withTokens, commands: [note], projects: [] };
    const url = await createDatabase('live');
    const live = await openCollector(t, { ...options, store: url });
    const { key } = await apiKey(live);
    await publishSources(live, key);
    const writeKey = (await live.app.inject('/v1/projects/desks/manifest.json')).json().writeKey as string;
    const send = async (collector: typeof live, ids: string[]) => {
      const answer = await collector.post(
        ids.map(id => howtoCompleted(id)),
        { writeKey },
      );
      assert.deepEqual(answer.body.accepted, ids);
    };
    const sendMany = async (from: number) => {
      for (let count = from; count < from + 10; count++)
        await send(
          live,
          [1, 2, 3].map(index => `m-${count}-${index}`),
        );
    };
    await postCommands({ app: live.app, key: writeKey }, [command('c')]);
    await asCustomer(live, { method: 'PUT', payload: emptyRecord() });
    await sendMany(0);
    const folder = await temporaryFolder(t);

    await Promise.all([dump(url, join(folder, 'running')), sendMany(10)]);
    const midway = await createDatabase('midway');
    await restore(join(folder, 'running'), midway);
    const found = (await sumUp(midway))['events']?.rows ?? 0;
    assert.ok(found >= 30 && found <= 60, `${found} events`);

    await live.close();
    await dump(url, join(folder, 'resting'));
    const restored = await createDatabase('restored');
    await restore(join(folder, 'resting'), restored);
    const sums = await sumUp(url);
    assert.equal(sums['events']?.rows, 60);
    for (const table of ['commands', 'records', 'published_files', 'audit']) assert.ok(sums[table]?.rows, table);
    assert.deepEqual(await sumUp(restored), sums);

    const second = await openCollector(t, { ...options, store: restored });
    const served = await second.app.inject('/v1/projects/desks/manifest.json');
    assert.equal(served.json().writeKey, writeKey);
    const before = await second.events();
    await send(second, ['m-19-1', 'm-19-2', 'new', 'm-0-1']);
    const stored = await second.events();
    assert.equal(stored.length, 61, 'what was stored before is not stored again');
    assert.deepEqual([stored.at(-1)?.messageId, stored.at(-1)?.seq], ['new', (before.at(-1)?.seq ?? 0) + 1]);
    assert.equal((await administer(second, key, '/keys', { role: 'viewer', name: 'Reports' })).status, 201);
    const { entries } = (await administer(second, key, '/audit')).body as { entries: { seq: number }[] };
    assert.equal(new Set(entries.map(({ seq }) => seq)).size, entries.length, 'its numbers go on, too');
  });
});
