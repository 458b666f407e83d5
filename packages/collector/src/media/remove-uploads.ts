import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.js';
import { removeUnusedMedia } from './remove-unused-media.js';

/**
 * Deletes uploads by one of their columns, and the images that nobody else has uploaded; to be run in a transaction.
 *
 * @param column one of the table's own names, never something from outside
 */
export async function removeUploads(
  database: Kysely<Tables>,
  project: string,
  column: 'user_id' | 'anonymous_id' | 'command_id',
  value: string,
): Promise<void> {
  const gone = await database
    .deleteFrom('media_uploads')
    .where('project', '=', project)
    .where(sql.ref<string>(column), '=', value)
    .returning('hash')
    .execute();
  await removeUnusedMedia(
    database,
    project,
    gone.map(({ hash }) => hash),
  );
}
