import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** The bytes of an image that an accepted command shows; undefined for others, so that nobody can use us as a host for theirs. */
export async function findShown(
  database: Kysely<Tables>,
  project: string,
  hash: string,
): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('media')
    .innerJoin('media_uploads', join =>
      join.onRef('media_uploads.project', '=', 'media.project').onRef('media_uploads.hash', '=', 'media.hash'),
    )
    .select('media.bytes')
    .where('media.project', '=', project)
    .where('media.hash', '=', hash)
    .where('media_uploads.command_id', 'is not', null)
    // Nor those of reviews that nobody is shown.
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('reviews')
            .select('reviews.review_id')
            .whereRef('reviews.project', '=', 'media_uploads.project')
            .whereRef('reviews.command_id', '=', 'media_uploads.command_id')
            .where('reviews.state', '!=', 'published'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row?.bytes;
}
