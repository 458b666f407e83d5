import type { SqliteDatabase } from './open-database.js';

/** Ends a transaction, which SQLite may have ended itself. */
export function rollBack(database: SqliteDatabase): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // No transaction is active: SQLite rolled back on its own.
  }
}
