import type { Kysely } from 'kysely';
import type { EventStore } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';

/** Who changes something. */
export interface Actor {
  /** Id of the API key; null: the collector itself, or somebody on the store. */
  keyId: string | null;
  /** Name of the key, or what else it was. */
  name: string;
}

/** What a change works with. */
export interface Change {
  database: Kysely<Tables>;
  project: string;
  actor: Actor;
  /** Milliseconds since the epoch. */
  now: number;
  /** Writes a line of the audit log, which is durable when the change is. */
  record(action: string, subject: string | null, detail?: Record<string, unknown>): Promise<void>;
}

/**
 * Makes a change to keys or versions in one transaction, one after the other on however many collectors: the revision is
 * written first, and whoever comes second waits for it.
 */
export async function makeChange<T>(
  store: EventStore,
  { project, actor, now }: Pick<Change, 'project' | 'actor' | 'now'>,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return await store.transact(async ({ database }) => {
    await database
      .updateTable('administration')
      .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
      .where('name', '=', 'revision')
      .execute();
    return await work({
      ...{ database, project, actor, now },
      async record(action, subject, detail = {}) {
        await database
          .insertInto('audit')
          .values({
            ...{ project, at: now, key_id: actor.keyId, actor: actor.name, action, subject },
            detail: JSON.stringify(detail),
          })
          .execute();
      },
    });
  });
}
