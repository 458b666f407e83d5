import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.js';

/** Deletes images of a project that no upload refers to any more; to be run in the transaction that deleted the uploads. */
export async function removeUnusedMedia(
  database: Kysely<Tables>,
  project: string,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of new Set(hashes)) {
    await database
      .deleteFrom('media')
      .where('project', '=', project)
      .where('hash', '=', hash)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('media_uploads')
              .select(sql<number>`1`.as('one'))
              .where('project', '=', project)
              .where('hash', '=', hash),
          ),
        ),
      )
      .execute();
  }
}
