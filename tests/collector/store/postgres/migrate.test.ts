import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StoreError } from '@docent/collector';
import pg from 'pg';
import { migrations } from '../../../../packages/collector/dist/store/migrations/migrations.js';
import { migrate } from '../../../../packages/collector/dist/store/postgres/migrate.js';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../../../support/start-postgres.js';

describe('the schema of a PostgreSQL database', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  const clients: pg.Client[] = [];
  before(async () => (postgres = await startPostgres(volatile)));
  after(async () => {
    await Promise.all(clients.map(client => client.end()));
    await postgres.stop();
  });

  async function connect(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  }
  const versionOf = async (client: pg.Client) =>
    (await client.query<{ version: number }>('SELECT version FROM docent_schema')).rows;

  it('is made by collectors that start at once, once', async () => {
    const url = await postgres.createDatabase('at_once');
    const together = await Promise.all([connect(url), connect(url), connect(url)]);
    await Promise.all(together.map(client => migrate(client)));
    assert.deepEqual(await versionOf(together[0]), [{ version: migrations.length }]);
  });

  it('goes on from the version it has, and does nothing when it is the newest', async () => {
    const client = await connect(await postgres.createDatabase('further'));
    await migrate(client, migrations.slice(0, 1));
    await client.query("INSERT INTO projects VALUES ('desk', 'wk_1')");
    await migrate(client);
    await migrate(client);
    assert.deepEqual(await versionOf(client), [{ version: migrations.length }]);
    assert.equal((await client.query('SELECT * FROM projects')).rowCount, 1);
  });

  it('is left as it was by a step that fails', async () => {
    const client = await connect(await postgres.createDatabase('failing'));
    const broken = { sqlite: '', postgres: 'CREATE TABLE half (a text); CREATE TABLE events (a text);' };
    await assert.rejects(migrate(client, [...migrations.slice(0, 1), broken]), /already exists/);
    assert.deepEqual(await versionOf(client), [{ version: 1 }]);
    assert.equal(
      (await client.query("SELECT 1 FROM pg_class WHERE relname = 'half' AND relnamespace = 'failing'::regnamespace"))
        .rowCount,
      0,
    );
  });

  it('of a newer Docent is refused, and left as it was', async () => {
    const client = await connect(await postgres.createDatabase('newer'));
    await migrate(client);
    await client.query('UPDATE docent_schema SET version = 99');
    await assert.rejects(migrate(client), (error: Error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /version 99.*newer Docent.*another database/);
      return true;
    });
    assert.deepEqual(await versionOf(client), [{ version: 99 }]);
  });
});
