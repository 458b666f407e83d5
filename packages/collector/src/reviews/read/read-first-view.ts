import { balancedView } from '@docent/engine';
import type { ReviewsPage } from '@docent/schema';
import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { ReviewScope } from './find-places.js';
import { toPublished } from './to-published.js';

/**
 * The reviews that are shown first: see `balancedView` of the engine. Candidates are the most useful of each number of stars and,
 * for a reader in a role, those three of that role; others could not be chosen.
 */
export async function readFirstView(
  database: Kysely<Tables>,
  { project, subject }: ReviewScope,
  role: string | undefined,
): Promise<NonNullable<ReviewsPage['first']>> {
  const useful = database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .where('subject', '=', subject)
    .where('kind', '=', 'review')
    .where('state', '=', 'published')
    .orderBy('usefulness', 'desc')
    .orderBy('seq', 'desc');
  const candidates = new Map<string, Awaited<ReturnType<typeof useful.execute>>[number]>();
  for (const rating of [5, 4, 3, 2, 1]) {
    for (const row of await useful.where('rating', '=', rating).limit(1).execute()) candidates.set(row.review_id, row);
  }
  if (role !== undefined) {
    for (const row of await useful.where('role', '=', role).limit(3).execute()) candidates.set(row.review_id, row);
  }
  const viewable = [...candidates.values()].map(row => ({
    ...{ row, rating: Number(row.rating), usefulness: Number(row.usefulness) },
    ...(row.role !== null && { role: row.role }),
  }));
  const { alike, critical, supportive } = balancedView(viewable, role === undefined ? {} : { role });
  return {
    ...(supportive && { supportive: toPublished(supportive.row) }),
    ...(critical && { critical: toPublished(critical.row) }),
    ...(alike && { alike: toPublished(alike.row) }),
  };
}
