import { type Kysely, sql } from 'kysely';
import { deleteEvents } from './delete-events.js';
import type { CustomerIds } from './store-transaction.js';
import type { Tables } from './tables.js';
import { tombstoneKey } from './tombstone-key.js';

/** Deletes everything of a customer and leaves tombstones; to be run in a transaction. */
export async function erase(
  database: Kysely<Tables>,
  project: string,
  { userId, anonymousId }: CustomerIds,
  at: number,
): Promise<void> {
  // Keeps appends of other collectors out until this is committed: they would not know of it, and bring something back.
  await database
    .insertInto('event_counters')
    .values({ project, seq: 0 })
    .onConflict(conflict => conflict.column('project').doUpdateSet(eb => ({ seq: eb.ref('event_counters.seq') })))
    .execute();
  // A user goes on under the same id, so only what was made before stays away; an anonymous id is never used again.
  if (userId !== undefined) await eraseId(database, { project, kind: 'user', id: userId, until: at });
  if (anonymousId !== undefined) await eraseId(database, { project, kind: 'anonymous', id: anonymousId, until: null });
}

interface Erasure {
  project: string;
  kind: 'user' | 'anonymous';
  id: string;
  until: number | null;
}

async function eraseId(database: Kysely<Tables>, { project, kind, id, until }: Erasure): Promise<void> {
  const column = kind === 'user' ? 'user_id' : 'anonymous_id';
  // Each by itself, because an OR would keep databases from using their indexes.
  await deleteEvents(database, project, eb => eb(column, '=', id));
  await deleteEvents(database, project, eb => eb('previous_id', '=', id));
  await database.deleteFrom('commands').where('project', '=', project).where(column, '=', id).execute();
  await database
    .insertInto('tombstones')
    .values({ project, id_hash: tombstoneKey(project, kind, id), erased_until: until })
    .onConflict(conflict =>
      conflict.columns(['project', 'id_hash']).doUpdateSet({
        erased_until: sql<number | null>`CASE
          WHEN tombstones.erased_until IS NULL OR excluded.erased_until IS NULL THEN NULL
          WHEN tombstones.erased_until > excluded.erased_until THEN tombstones.erased_until
          ELSE excluded.erased_until END`,
      }),
    )
    .execute();
}
