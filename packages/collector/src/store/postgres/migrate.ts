import type { ClientBase } from 'pg';
import type { Migration } from '../migrations/migration.js';
import { migrations } from '../migrations/migrations.js';
import { StoreError } from '../store-error.js';

/** Errors of two that create the same table at the same time, in spite of IF NOT EXISTS. */
const createdMeanwhile = new Set(['23505', '42P07', '42710']);

/**
 * Brings a database to the newest schema, one transaction per step. The version lies in a table of its own, whose row is
 * locked while a step runs: collectors that start at once wait for each other. (A row, because not every relative of
 * PostgreSQL has advisory locks.)
 *
 * @param steps of the schema. Default: all of this Docent
 * @throws StoreError when the database was made by a newer Docent: writing to it could damage it
 */
export async function migrate(client: ClientBase, steps: readonly Migration[] = migrations): Promise<void> {
  // A step may rewrite tables, and another collector's step may take as long: neither is cut off.
  await client.query('SET statement_timeout = 0');
  await createVersionTable(client);
  while (await takeStep(client, steps));
  await client.query('RESET statement_timeout');
}

/** @returns whether there may be more to do */
async function takeStep(client: ClientBase, steps: readonly Migration[]): Promise<boolean> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ version: number }>(
      'SELECT version FROM docent_schema WHERE id = 1 FOR UPDATE',
    );
    const version = rows[0]?.version ?? 0;
    if (version > steps.length) {
      throw new StoreError(
        `The database has schema version ${version}, and this Docent knows versions up to ${steps.length}: it was made by a newer Docent. Update @docent/collector, or use another database.`,
      );
    }
    const step = steps[version];
    if (step) {
      await client.query(step.postgres);
      await client.query('UPDATE docent_schema SET version = $1 WHERE id = 1', [version + 1]);
    }
    await client.query('COMMIT');
    return step !== undefined;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function createVersionTable(client: ClientBase): Promise<void> {
  try {
    await client.query('CREATE TABLE IF NOT EXISTS docent_schema (id integer PRIMARY KEY, version integer NOT NULL)');
  } catch (error) {
    if (!createdMeanwhile.has((error as { code?: string }).code ?? '')) throw error;
  }
  await client.query('INSERT INTO docent_schema VALUES (1, 0) ON CONFLICT DO NOTHING');
}
