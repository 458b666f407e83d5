import type { PublishedReview, SubmitReviewPayload } from '@docent/schema';
import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { cleanLine } from '../text/clean-text.js';

/** The pictures of a review with the sizes that they have since they were written anew. */
export async function sizesOf(
  database: Kysely<Tables>,
  project: string,
  images: NonNullable<SubmitReviewPayload['images']>,
): Promise<NonNullable<PublishedReview['images']>> {
  if (images.length === 0) return [];
  const hashes = images.map(({ hash }) => hash);
  const rows = await database
    .selectFrom('media')
    .select(['hash', 'width', 'height'])
    .where('project', '=', project)
    .where('hash', 'in', hashes)
    .execute();
  const sizes = new Map(rows.map(row => [row.hash, { width: Number(row.width), height: Number(row.height) }]));
  return images.flatMap(({ alt, hash }) => {
    const size = sizes.get(hash);
    return size ? [{ hash, ...size, alt: cleanLine(alt) }] : [];
  });
}
