import type { PublishedReview, ReviewsPage } from '@docent/schema';
import type { Kysely } from 'kysely';
import { countAgain } from '../../again/count-again.js';
import type { Tables } from '../../store/tables.js';
import { findPlaces, type ReviewScope } from './find-places.js';
import { readCounts } from './read-counts.js';
import { readFirstView } from './read-first-view.js';
import { writePlace } from './read-order.js';
import type { ReviewQuery } from './review-query.js';
import { toHeadline } from './to-headline.js';
import { toPublished } from './to-published.js';

/** A page of published reviews; the first also says what all say together, and without filters which to show first. */
export async function readReviews(
  database: Kysely<Tables>,
  scope: ReviewScope,
  query: ReviewQuery,
): Promise<ReviewsPage> {
  const { found, next } =
    query.review === undefined ? await findPlaces(database, scope, query) : { found: [{ id: query.review }] };
  const reviews = await readPublished(
    database,
    scope,
    found.map(({ id }) => id),
  );
  const page: ReviewsPage = { reviews, ...(next && { next: writePlace(next, query.sort) }) };
  if (query.after !== undefined) return page;
  const { criterion, language, review, role, stars, verified, words } = query;
  const isFiltered =
    verified || [...stars, ...words].length > 0 || [criterion, language, review, role].some(one => one !== undefined);
  const again = await countAgain(database, scope);
  return {
    ...page,
    ...toHeadline(await readCounts(database, scope.project, scope.subject)),
    ...(again && { again }),
    ...(!isFiltered && { first: await readFirstView(database, scope, query.like) }),
  };
}

/** Published reviews by their ids, in this order. */
async function readPublished(
  database: Kysely<Tables>,
  { project, subject }: ReviewScope,
  ids: readonly string[],
): Promise<PublishedReview[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .where('review_id', 'in', [...ids])
    .where('subject', '=', subject)
    .where('kind', '=', 'review')
    .where('state', '=', 'published')
    .execute();
  const byId = new Map(rows.map(row => [row.review_id, row]));
  return ids.flatMap(id => {
    const row = byId.get(id);
    return row ? [toPublished(row)] : [];
  });
}
