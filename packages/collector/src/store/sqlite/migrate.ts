import { StoreError } from '../store-error.js';
import { migrations } from '../migrations/migrations.js';
import type { SqliteDatabase } from './open-database.js';

/**
 * Brings a database to the newest schema, one transaction per step. The version lies in SQLite's `user_version`.
 *
 * @throws StoreError when the database was made by a newer Docent: writing to it could damage it
 */
export function migrate(database: SqliteDatabase): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > migrations.length) {
    throw new StoreError(
      `The database has schema version ${version}, and this Docent knows versions up to ${migrations.length}: it was made by a newer Docent. Update @docent/collector, or use another data folder.`,
    );
  }
  migrations.slice(version).forEach(({ sqlite }, step) => {
    database.exec(`BEGIN IMMEDIATE; ${sqlite} PRAGMA user_version = ${version + step + 1}; COMMIT;`);
  });
}
