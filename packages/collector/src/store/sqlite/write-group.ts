import type { Outcome } from '../group-commit.js';
import { StoreError } from '../store-error.js';
import type { SqliteDatabase } from './open-database.js';
import { rollBack } from './roll-back.js';
import { savepoint, TransactionLost } from './savepoint.js';

/** A piece of work that writes. */
export type Write = () => unknown;

/**
 * Does several pieces of work in one transaction. Each stands in its own savepoint, so that one that fails takes none of
 * its neighbours with it.
 *
 * @returns what each returned or why it failed, in their order
 * @throws StoreError when the transaction as a whole cannot be begun or committed: nothing is stored then
 */
export async function writeGroup(database: SqliteDatabase, writes: readonly Write[]): Promise<Outcome<unknown>[]> {
  try {
    database.exec('BEGIN IMMEDIATE');
    const outcomes: Outcome<unknown>[] = [];
    for (const write of writes) outcomes.push(await attempt(database, write));
    database.exec('COMMIT');
    return outcomes;
  } catch (error) {
    rollBack(database);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`The database could not be written to: ${reason}`, { cause: error });
  }
}

/** A savepoint that SQLite refuses to go back to means that all have failed, and for this reason. */
async function attempt(database: SqliteDatabase, write: Write): Promise<Outcome<unknown>> {
  try {
    return { value: await savepoint(database, write) };
  } catch (error) {
    if (error instanceof TransactionLost) throw error.cause;
    return { error };
  }
}
