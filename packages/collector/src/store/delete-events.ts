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
  if (isPostgres(database)) {
    await database
      .deleteFrom('event_ids')
      .where('project', '=', project)
      .where('message_id', 'in', eb =>
        eb.selectFrom('events').select('message_id').where('project', '=', project).where(which),
      )
      .execute();
  }
  // That somebody's event was not taken elsewhere is known of them, too.
  await database
    .deleteFrom('dead_letters')
    .where('project', '=', project)
    .where('message_id', 'in', eb =>
      eb.selectFrom('events').select('message_id').where('project', '=', project).where(which),
    )
    .execute();
  const { numDeletedRows } = await database
    .deleteFrom('events')
    .where('project', '=', project)
    .where(which)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
