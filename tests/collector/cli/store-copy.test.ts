import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { openSqliteStore } from '@docent/collector';
import { maskUrl } from '../../../packages/collector/dist/store/mask-url.js';
import { storedMessage } from '../../contract/stored-message.js';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../../support/start-postgres.js';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';
import { runDocent, runDocentApart, startDocent } from './run-docent.js';

describe('the command line with PostgreSQL', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());
  const withPassword = (url: string) => url.replace('postgres@', 'postgres:hush-hush@');

  it('copies a store, with progress for people and a report for programs, and never prints a password', async t => {
    const folder = await temporaryFolder(t);
    const store = await openSqliteStore({ path: join(folder, 'docent.db') });
    await store.append('desk', [storedMessage('a'), storedMessage('b')]);
    await store.close();
    const to = withPassword(await postgres.createDatabase('by_hand'));
    const people = await runDocentApart(folder, 'store', 'copy', '--from', 'docent.db', '--to', to);
    assert.equal(people.code, 0, people.err);
    assert.match(people.out, /^same +events +2 rows +[0-9a-f]{32}$/m);
    assert.match(people.err, /copying events: 0 of 2 rows[^]*same, row by row/);
    const programs = await runDocent(folder, 'store', 'copy', '--from', 'docent.db', '--to', to, '--json');
    const report = JSON.parse(programs.out) as { same: boolean; tables: { table: string; target: { rows: number } }[] };
    assert.equal(report.same, true);
    assert.equal(report.tables.find(({ table }) => table === 'events')?.target.rows, 2);
    const wrong = await runDocent(folder, 'store', 'copy', '--from', to, '--to', 'mysql://root:hush-hush@h/d');
    assert.equal(wrong.code, 3);
    for (const { out, err } of [people, programs, wrong]) assert.doesNotMatch(out + err, /hush/);
  });

  it('serves from the database that --store names, and masks its password', async t => {
    const folder = await temporaryFolder(t);
    const file = await writeProject(join(folder, 'project'));
    const url = withPassword(await postgres.createDatabase('served'));
    const child = startDocent(folder, 'serve', file, '--port', '0', '--store', url);
    t.after(() => child.kill('SIGKILL'));
    let printed = '';
    for await (const line of createInterface(child.stdout)) {
      printed += `${line}\n`;
      if (line.startsWith('Nothing is stored')) break;
    }
    assert.match(printed, /store +postgres:\/\/.*\*\*\*/);
    assert.doesNotMatch(printed, /hush/);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
});

describe('the url of a database', () => {
  const masked: Record<string, string> = {
    'postgres://user:secret@host/name': 'postgres://user:***@host/name',
    'postgres://user:se@cr:et@host:5432/name': 'postgres://user:***@host:5432/name',
    'postgresql://user@host/name?sslmode=require&password=secret':
      'postgresql://user@host/name?sslmode=require&password=***',
    '/var/lib/docent/docent.db': '/var/lib/docent/docent.db',
  };
  for (const [url, shown] of Object.entries(masked)) {
    it(`is printed as ${shown}`, () => assert.equal(maskUrl(url), shown));
  }
});
