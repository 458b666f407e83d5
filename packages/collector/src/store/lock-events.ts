import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/**
 * Keeps appends of other collectors out until the open transaction ends: they would not know of what is deleted in it, and
 * bring something back.
 */
export async function lockEvents(database: Kysely<Tables>, project: string): Promise<void> {
  await database
    .insertInto('event_counters')
    .values({ project, seq: 0 })
    .onConflict(conflict => conflict.column('project').doUpdateSet(eb => ({ seq: eb.ref('event_counters.seq') })))
    .execute();
}
