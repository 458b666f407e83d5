import { stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { maskUrl } from '../mask-url.js';
import { migrations } from '../migrations/migrations.js';
import { createPool } from '../postgres/create-pool.js';
import { toStoreError } from '../postgres/failures.js';
import { isPostgresUrl } from '../postgres/is-postgres-url.js';
import { kyselyOfPool } from '../postgres/kysely-postgres.js';
import { migrate as migratePostgres } from '../postgres/migrate.js';
import { makePartitions } from '../postgres/partitions.js';
import { kyselySqlite } from '../sqlite/kysely-sqlite.js';
import { migrate as migrateSqlite } from '../sqlite/migrate.js';
import { openDatabase } from '../sqlite/open-database.js';
import { StoreError } from '../store-error.js';
import type { Tables } from '../tables.js';

/** A database that is copied from or to. */
export interface CopyEnd {
  dialect: 'sqlite' | 'postgres';
  /** For people and for telling it from others; without secrets. */
  label: string;
  database: Kysely<Tables>;
  /** Whether there was no schema before it was opened. */
  fresh: boolean;
  /** Makes room for events from a time on, in milliseconds since the epoch. */
  prepareMonths(from: number): Promise<void>;
  close(): Promise<void>;
}

/** Reading or counting a whole table takes longer than a request ever may. */
const statementTimeout = 60 * 60 * 1000;

/**
 * Opens a database for copying.
 *
 * @param location url of a PostgreSQL database, or absolute path of a SQLite file
 * @param role a source must be there and of this Docent's schema, and is not changed; a target is made when it is missing
 * @throws StoreError when it cannot be used for this
 */
export async function openCopyEnd(location: string, role: 'source' | 'target'): Promise<CopyEnd> {
  const label = maskUrl(location);
  try {
    const end = isPostgresUrl(location) ? await openPostgres(location, role) : await openSqlite(location, role);
    return { ...end, label };
  } catch (error) {
    throw toStoreError(`The ${role} ${label} cannot be opened`, error);
  }
}

async function openPostgres(url: string, role: 'source' | 'target'): Promise<Omit<CopyEnd, 'label'>> {
  const pool = createPool({ url, maxConnections: 2, statementTimeout });
  let version = 0;
  try {
    const client = await pool.connect();
    try {
      const { rows } = await client.query<{ found: string | null }>(`SELECT to_regclass('docent_schema') AS found`);
      if (rows[0]?.found) {
        const schema = await client.query<{ version: number }>('SELECT version FROM docent_schema');
        version = schema.rows[0]?.version ?? 0;
      }
      if (role === 'target') await migratePostgres(client);
      else checkVersion(version);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    dialect: 'postgres',
    database: kyselyOfPool(pool),
    fresh: version === 0,
    prepareMonths: from => makePartitions(pool, from, Math.max(Date.now(), from)),
    close: () => pool.end(),
  };
}

async function openSqlite(path: string, role: 'source' | 'target'): Promise<Omit<CopyEnd, 'label'>> {
  if (role === 'source' && !(await stat(path).catch(() => undefined)))
    throw new StoreError(`There is no file ${path}.`);
  const file = await openDatabase(path);
  let version = 0;
  try {
    // The collector may hold its lock for a while; nobody else waits for us.
    file.exec('PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = OFF;');
    version = Number(file.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (role === 'target') migrateSqlite(file);
    else checkVersion(version);
  } catch (error) {
    file.close();
    throw error;
  }
  return {
    dialect: 'sqlite',
    database: kyselySqlite(file),
    fresh: version === 0,
    prepareMonths: async () => {},
    close: async () => file.close(),
  };
}

/** Copying reads the columns of this Docent; another version has others. */
function checkVersion(version: number): void {
  if (version === migrations.length) return;
  throw new StoreError(
    version === 0
      ? 'It holds no Docent store.'
      : `It has schema version ${version}, and this Docent has ${migrations.length}. Start the collector of this version on it once, which brings it up to date, or use the version that made it.`,
  );
}
