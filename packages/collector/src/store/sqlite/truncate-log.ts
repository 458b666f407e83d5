import { busyTimeout, type SqliteDatabase } from './open-database.js';

/**
 * Empties the write-ahead log, which keeps old pages until they are overwritten. When another process reads at this moment,
 * nothing happens: the log is emptied by the next checkpoint then, or when the store is closed.
 */
export function truncateLog(database: SqliteDatabase): void {
  try {
    // Not worth waiting for: waiting blocks the event loop.
    database.exec(`PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = ${busyTimeout};`);
  } catch {
    database.exec(`PRAGMA busy_timeout = ${busyTimeout};`);
  }
}
