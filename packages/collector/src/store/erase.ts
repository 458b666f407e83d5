import { type Kysely, sql } from 'kysely';
import { customerTables } from '../customers/customer-tables.js';
import { removeUploads } from '../media/remove-uploads.js';
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
  for (const { table, ids } of customerTables) {
    // Each column by itself, because an OR would keep databases from using their indexes.
    for (const column of ids[kind]) {
      if (table === 'media_uploads') await removeUploads(database, project, `${kind}_id`, id);
      else if (table === 'events') await deleteEvents(database, project, eb => eb(sql.ref<string>(column), '=', id));
      else {
        const ofCustomer = sql`project = ${project} AND ${sql.ref(column)} = ${id}`;
        await sql`DELETE FROM ${sql.table(table)} WHERE ${ofCustomer}`.execute(database);
      }
    }
  }
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
