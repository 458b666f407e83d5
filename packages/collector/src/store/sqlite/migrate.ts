import { StoreError } from '../store-error.js';
import { migrations } from '../migrations/migrations.js';
import type { SqliteDatabase } from './open-database.js';

/**
 * Brings a database to the newest schema, all steps in one transaction: a new one waits for the disk once. The version lies in
 * SQLite's `user_version`.
 *
 * @throws StoreError when the database was made by a newer Docent: writing to it could damage it
 */
export function migrate(database: SqliteDatabase): void {
  const version = readVersion(database);
  if (version > migrations.length) {
    throw new StoreError(
      `The database has schema version ${version}, and this Docent knows versions up to ${migrations.length}: it was made by a newer Docent. Update @docent/collector, or use another data folder.`,
    );
  }
  if (version === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  const found = readVersion(database);
  if (found >= migrations.length) {
    // Another process was faster, and may be newer.
    database.exec('ROLLBACK');
    return migrate(database);
  }
  const steps = migrations.slice(found).map(({ sqlite }) => sqlite);
  database.exec(`${steps.join('\n')} PRAGMA user_version = ${migrations.length}; COMMIT;`);
}

function readVersion(database: SqliteDatabase): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
