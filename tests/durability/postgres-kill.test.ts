import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../collector/support/open-collector.js';
import { withoutPostgres } from '../support/start-postgres.js';
import { killPostgres } from './kill-postgres.js';

/** The short form of `npm run bench:postgres-kill`. */
describe('a collector whose PostgreSQL is killed', { skip: withoutPostgres() }, () => {
  it('has everything it acknowledged, once, and goes on by itself', async t => {
    const { acknowledged, lost, doubled } = await killPostgres({ kills: 2, folder: await temporaryFolder(t) });
    assert.ok(acknowledged > 100);
    assert.deepEqual({ lost, doubled }, { lost: 0, doubled: 0 });
  });

  it('would be found out by this check if it answered before the commit', async t => {
    const { lost } = await killPostgres({ kills: 2, manner: 'hasty', folder: await temporaryFolder(t) });
    assert.ok(lost > 0);
  });
});
