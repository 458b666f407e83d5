import type { StoredMessage } from '../event-store.js';
import type { Outcome } from '../group-commit.js';
import type { SqliteDatabase } from './open-database.js';
import { rollBack } from './roll-back.js';

/** Messages of one project that are stored together or not at all. */
export interface Append {
  project: string;
  messages: readonly StoredMessage[];
}

const insert = `INSERT INTO events (
  project, message_id, type, event, user_id, anonymous_id, original_timestamp, timestamp, received_at, sequence, message
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (project, message_id) DO NOTHING`;

/**
 * Writes appends in one transaction. Each stands in its own savepoint, so that one that cannot be stored takes none of
 * its neighbours with it.
 *
 * @returns number of new messages per append, or why it failed; in their order
 * @throws what SQLite throws when the transaction as a whole cannot be begun or committed: nothing is stored then
 */
export function createIngest(database: SqliteDatabase): (appends: Append[]) => Outcome<{ stored: number }>[] {
  const statement = database.prepare(insert);

  function store({ project, messages }: Append): number {
    let stored = 0;
    for (const message of messages) {
      const { changes } = statement.run(
        project,
        message.messageId,
        message.type,
        message.event,
        message.userId,
        message.anonymousId,
        message.originalTimestamp,
        message.timestamp,
        message.receivedAt,
        message.sequence,
        message.message,
      );
      stored += Number(changes);
    }
    return stored;
  }

  function storeAlone(append: Append): Outcome<{ stored: number }> {
    database.exec('SAVEPOINT append');
    try {
      const stored = store(append);
      database.exec('RELEASE append');
      return { value: { stored } };
    } catch (error) {
      try {
        database.exec('ROLLBACK TO append; RELEASE append');
      } catch {
        // SQLite gave up the whole transaction (disk full): then all have failed, and for this reason.
        throw error;
      }
      return { error };
    }
  }

  return appends => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const outcomes = appends.map(storeAlone);
      database.exec('COMMIT');
      return outcomes;
    } catch (error) {
      rollBack(database);
      throw error;
    }
  };
}
