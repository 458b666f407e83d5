import type { Kysely } from 'kysely';
import type { StoreTransaction } from '../../store/store-transaction.js';
import type { Tables } from '../../store/tables.js';
import { recordChange } from '../ledger/record-change.js';
import { standingOf } from '../ledger/standing.js';
import type { ReviewRow } from './find-review.js';
import { reviewEvent } from './review-event.js';

/** Deletes a review that its writer takes back, and tells of it. */
export async function withdrawReview(transaction: StoreTransaction, review: ReviewRow, at: number): Promise<void> {
  await deleteReview(transaction.database, review, at);
  const { anonymous_id: anonymousId, command_id: seed, project, review_id: id, subject, user_id: userId } = review;
  const properties = { review: id };
  await transaction.append(project, [
    reviewEvent({
      ...{ project, subject, userId, anonymousId, properties, seed: `${seed}\0withdrawn`, at, receivedAt: at },
      ...{ name: 'Review Withdrawn', verified: review.verified === 1 },
    }),
  ]);
}

/** Deletes the reviews of a customer who is erased; to be run in a transaction. */
export async function removeReviews(
  database: Kysely<Tables>,
  { at, column, id, project }: { project: string; column: 'user_id' | 'anonymous_id'; id: string; at: number },
): Promise<void> {
  const reviews = await database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .where(column, '=', id)
    .execute();
  for (const review of reviews) await deleteReview(database, review, at);
}

/** Deletes a review with its votes and reports; what is left is that there was one. */
async function deleteReview(database: Kysely<Tables>, review: ReviewRow, at: number): Promise<void> {
  const { project, review_id: reviewId, subject } = review;
  for (const table of ['review_votes', 'review_reports', 'reviews'] as const) {
    await database.deleteFrom(table).where('project', '=', project).where('review_id', '=', reviewId).execute();
  }
  await recordChange(database, { project, reviewId, subject, at, action: 'withdrawn', before: standingOf(review) });
}
