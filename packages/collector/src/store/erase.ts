import { type Kysely, sql } from 'kysely';
import { customerTables } from '../customers/customer-tables.js';
import { removeUploads } from '../media/remove-uploads.js';
import { removeVotes } from '../reviews/commands/cast-vote.js';
import { removeReviews } from '../reviews/commands/withdraw-review.js';
import { deleteEvents } from './delete-events.js';
import { leaveTombstone } from './leave-tombstone.js';
import { lockEvents } from './lock-events.js';
import type { CustomerIds } from './store-transaction.js';
import type { Tables } from './tables.js';

/** Deletes everything of a customer and leaves tombstones; to be run in a transaction. */
export async function erase(
  database: Kysely<Tables>,
  project: string,
  { userId, anonymousId }: CustomerIds,
  at: number,
): Promise<void> {
  await lockEvents(database, project);
  // A user goes on under the same id, so only what was made before stays away; an anonymous id is never used again.
  if (userId !== undefined) await eraseId(database, { at, project, kind: 'user', id: userId, until: at });
  if (anonymousId !== undefined)
    await eraseId(database, { at, project, kind: 'anonymous', id: anonymousId, until: null });
}

interface Erasure {
  project: string;
  /** Milliseconds since the epoch. */
  at: number;
  kind: 'user' | 'anonymous';
  id: string;
  until: number | null;
}

async function eraseId(database: Kysely<Tables>, { at, project, kind, id, until }: Erasure): Promise<void> {
  for (const { table, ids } of customerTables) {
    // Each column by itself, because an OR would keep databases from using their indexes.
    for (const column of ids[kind]) {
      if (table === 'media_uploads') await removeUploads(database, project, `${kind}_id`, id);
      else if (table === 'reviews') await removeReviews(database, { project, column: `${kind}_id`, id, at });
      else if (table === 'review_votes') await removeVotes(database, project, `${kind}_id`, id);
      else if (table === 'events') await deleteEvents(database, project, eb => eb(sql.ref<string>(column), '=', id));
      else {
        const ofCustomer = sql`project = ${project} AND ${sql.ref(column)} = ${id}`;
        await sql`DELETE FROM ${sql.table(table)} WHERE ${ofCustomer}`.execute(database);
      }
    }
  }
  await leaveTombstone(database, { project, kind, id, until });
}
