import { StoreError } from '../store-error.js';
import type { SqliteDatabase } from './open-database.js';

/** SQLite gave up the whole transaction, for example because the disk is full; the reason is in `cause`. */
export class TransactionLost extends StoreError {}

/**
 * Runs work in a savepoint of the open transaction: what it did is undone when it throws, and only that.
 *
 * @throws what the work throws; {@link TransactionLost} when there is nothing left to go back to
 */
export async function savepoint<T>(database: SqliteDatabase, work: () => T | Promise<T>): Promise<T> {
  database.exec('SAVEPOINT part');
  try {
    const value = await work();
    database.exec('RELEASE part');
    return value;
  } catch (error) {
    try {
      database.exec('ROLLBACK TO part; RELEASE part');
    } catch {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TransactionLost(`The transaction was given up: ${reason}`, { cause: error });
    }
    throw error;
  }
}
