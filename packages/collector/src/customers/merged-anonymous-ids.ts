import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/**
 * Anonymous ids that a user has proven to be merged with: named in an identify or alias that came with a token of that user, and
 * never seen with anybody else's user id. What was collected under them is the user's, too; see decision 15.
 */
export async function mergedAnonymousIds(database: Kysely<Tables>, project: string, userId: string): Promise<string[]> {
  const claims = await database
    .selectFrom('events')
    .select(['anonymous_id', 'previous_id'])
    .distinct()
    .where('project', '=', project)
    .where('user_id', '=', userId)
    .where('verified', '=', 1)
    .where('type', 'in', ['identify', 'alias'])
    .execute();
  const claimed = new Set(claims.flatMap(({ anonymous_id, previous_id }) => [anonymous_id, previous_id]));
  const merged: string[] = [];
  for (const id of claimed) {
    if (id !== null && id !== userId && !(await isShared(database, project, userId, id))) merged.push(id);
  }
  return merged.sort();
}

/** Whether an anonymous id, as on a computer in a library, was used by several users. */
async function isShared(database: Kysely<Tables>, project: string, userId: string, id: string): Promise<boolean> {
  for (const table of ['events', 'commands'] as const) {
    const other = await database
      .selectFrom(table)
      .select('user_id')
      .where('project', '=', project)
      .where('anonymous_id', '=', id)
      .where('user_id', 'is not', null)
      .where('user_id', '<>', userId)
      .executeTakeFirst();
    if (other) return true;
  }
  return false;
}
