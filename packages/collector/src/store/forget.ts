import { type Kysely, sql } from 'kysely';
import { jsonText } from '../reports/message-json.js';
import { deleteEvents } from './delete-events.js';
import { leaveTombstone } from './leave-tombstone.js';
import { lockEvents } from './lock-events.js';
import type { CustomerIds } from './store-transaction.js';
import type { Tables } from './tables.js';

/** What is to be forgotten. */
export interface Forgetting {
  project: string;
  /** Of what: events whose `context.docent.ref` is this. */
  ref: string;
  /** Begin of the names of those events, such as `Survey `. */
  prefix: string;
  /** Of whom, as far as it is proven. */
  customer: CustomerIds;
  /** Messages besides, whoever they are of. */
  messageIds: readonly string[];
  /** What was made up to then is not stored again, in milliseconds since the epoch. */
  until: number;
}

/** Deletes events of a customer about one entity and leaves tombstones for it; to be run in a transaction. */
export async function forget(
  database: Kysely<Tables>,
  { customer, messageIds, prefix, project, ref, until }: Forgetting,
): Promise<void> {
  await lockEvents(database, project);
  if (messageIds.length > 0) await deleteEvents(database, project, eb => eb('message_id', 'in', [...messageIds]));
  const isAbout = jsonText(database, sql.ref('message'), 'context', 'docent', 'ref');
  for (const [kind, id] of [
    ['user', customer.userId],
    ['anonymous', customer.anonymousId],
  ] as const) {
    if (id === undefined) continue;
    await deleteEvents(database, project, eb =>
      eb.and([
        eb(`${kind}_id`, '=', id),
        eb('type', '=', 'track'),
        eb('event', 'like', `${prefix}%`),
        eb(isAbout, '=', ref),
      ]),
    );
    await leaveTombstone(database, { project, kind, id, about: ref, until });
  }
}
