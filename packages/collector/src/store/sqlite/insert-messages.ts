import type { StoredMessage } from '../event-store.js';
import { toldOf } from '../told-of.js';
import { tombstoneKey } from '../tombstone-key.js';
import type { SqliteDatabase } from './open-database.js';
import { packMessage } from './pack-messages.js';

const insert = `INSERT INTO events (
  project, message_id, type, event, user_id, anonymous_id, previous_id, verified, original_timestamp, timestamp, received_at,
  tab, sequence, message, seq
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (project, message_id) DO NOTHING`;

/**
 * Prepares the insertion of messages, which runs in a transaction. Messages of erased customers are left out.
 *
 * @returns a function that tells how many messages were new
 */
export function createInsertMessages(
  database: SqliteDatabase,
): (project: string, messages: readonly StoredMessage[]) => number {
  const statement = database.prepare(insert);
  const counter = database.prepare('SELECT seq FROM event_counters WHERE project = ?');
  const count = database.prepare(
    'INSERT INTO event_counters VALUES (?, ?) ON CONFLICT (project) DO UPDATE SET seq = excluded.seq',
  );
  const anyTombstone = database.prepare('SELECT 1 FROM tombstones WHERE project = ? LIMIT 1');
  const tombstone = database.prepare('SELECT erased_until FROM tombstones WHERE project = ? AND id_hash = ?');

  /** Tells until when somebody was erased; asks once per id, since most messages of a request are of one customer. */
  function createErasedUntil(project: string) {
    const known = new Map<string, number>();
    return (kind: 'user' | 'anonymous', id: string | null, about?: string): number => {
      if (id === null) return -Infinity;
      const key = tombstoneKey(project, kind, id, about);
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const row = tombstone.get(project, key);
      const until = row ? Number(row['erased_until'] ?? Infinity) : -Infinity;
      known.set(key, until);
      return until;
    };
  }

  /** Whether its customer was erased after it was made, or what they told of that entity was withdrawn. */
  function isErased(erasedUntil: ReturnType<typeof createErasedUntil>, message: StoredMessage): boolean {
    const about = toldOf(message);
    return (about === undefined ? [undefined] : [undefined, about]).some(
      scope =>
        erasedUntil('anonymous', message.anonymousId, scope) >= message.timestamp ||
        erasedUntil('user', message.userId, scope) >= message.timestamp,
    );
  }

  return (project, messages) => {
    const erasedUntil = anyTombstone.get(project) ? createErasedUntil(project) : undefined;
    const last = Number(counter.get(project)?.['seq'] ?? 0);
    let stored = 0;
    for (const message of messages) {
      if (erasedUntil && isErased(erasedUntil, message)) continue;
      const { changes } = statement.run(project, ...packMessage(message), last + stored + 1);
      stored += Number(changes);
    }
    if (stored > 0) count.run(project, last + stored);
    return stored;
  };
}
