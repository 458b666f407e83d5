import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import { tombstoneKey } from '../store/tombstone-key.js';

/**
 * When a customer last had everything erased that was known of them, in milliseconds since the epoch: marks made until then are
 * erased on every device. `undefined`: never.
 */
export async function findErasure(
  database: Kysely<Tables>,
  project: string,
  userId: string,
): Promise<number | undefined> {
  const tombstone = await database
    .selectFrom('tombstones')
    .select('erased_until')
    .where('project', '=', project)
    .where('id_hash', '=', tombstoneKey(project, 'user', userId))
    .executeTakeFirst();
  return tombstone && Number(tombstone.erased_until ?? Infinity);
}
