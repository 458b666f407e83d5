import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import { isPostgres } from './is-postgres.js';
import type { Tables } from './tables.js';

/**
 * Deletes events of a project; to be run in a transaction. Whatever deletes events does it with this: where ids of messages are
 * kept in a table of their own, it deletes these, too.
 *
 * @param which which of the project's events
 * @returns how many were deleted
 */
export async function deleteEvents(
  database: Kysely<Tables>,
  project: string,
  which: (eb: ExpressionBuilder<Tables, 'events'>) => ExpressionWrapper<Tables, 'events', SqlBool>,
): Promise<number> {
  const those = database.selectFrom('events').where('project', '=', project).where(which);
  // That somebody's event was not taken elsewhere is known of them, too.
  for (const table of isPostgres(database) ? (['event_ids', 'dead_letters'] as const) : (['dead_letters'] as const)) {
    await database
      .deleteFrom(table)
      .where('project', '=', project)
      .where('message_id', 'in', those.select('message_id'))
      .execute();
  }
  const { numDeletedRows } = await database
    .deleteFrom('events')
    .where('project', '=', project)
    .where(which)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
