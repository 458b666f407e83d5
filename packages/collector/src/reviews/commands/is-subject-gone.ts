import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';

/** Whether a subject was imported and then removed. Of those that only a project file has nothing is known here. */
export async function isSubjectGone(database: Kysely<Tables>, project: string, subject: string): Promise<boolean> {
  const row = await database
    .selectFrom('subjects')
    .select('deleted_at')
    .where('project', '=', project)
    .where('id', '=', subject)
    .executeTakeFirst();
  return row !== undefined && row.deleted_at !== null;
}
