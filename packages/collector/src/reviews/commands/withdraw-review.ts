import type { Kysely } from 'kysely';
import type { StoreTransaction } from '../../store/store-transaction.js';
import { forgetWords } from '../../questions/search/question-words.js';
import type { Tables } from '../../store/tables.js';
import { recordChange } from '../ledger/record-change.js';
import { standingOf } from '../ledger/standing.js';
import type { ReviewRow } from './find-review.js';
import { eventNames, idsOf } from './event-names.js';
import { reviewEvent } from './review-event.js';

/** Deletes what its writer takes back, and tells of it. */
export async function withdrawReview(transaction: StoreTransaction, review: ReviewRow, at: number): Promise<void> {
  await deleteReview(transaction.database, review, at);
  const { anonymous_id: anonymousId, command_id: seed, kind, project, subject, user_id: userId } = review;
  const properties = idsOf(review);
  await transaction.append(project, [
    reviewEvent({
      ...{ project, subject, userId, anonymousId, properties, seed: `${seed}\0withdrawn`, at, receivedAt: at },
      ...{ name: eventNames[kind].withdrawn, verified: review.verified === 1 },
    }),
  ]);
}

/** Deletes the reviews, questions and answers of a customer who is erased; to be run in a transaction. */
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

/** Deletes it with its votes and reports, and a question with its answers; what is left is that there was one. */
export async function deleteReview(database: Kysely<Tables>, review: ReviewRow, at: number): Promise<void> {
  const { kind, project, review_id: reviewId, subject } = review;
  if (kind === 'question') {
    const answers = database.selectFrom('reviews').selectAll().where('project', '=', project);
    for (const answer of await answers.where('question_id', '=', reviewId).execute()) {
      await deleteReview(database, answer, at);
    }
    await forgetWords(database, project, reviewId);
  }
  for (const table of ['review_votes', 'review_reports'] as const) {
    await database.deleteFrom(table).where('project', '=', project).where('review_id', '=', reviewId).execute();
  }
  const gone = await database
    .deleteFrom('reviews')
    .where('project', '=', project)
    .where('review_id', '=', reviewId)
    .returning('review_id')
    .executeTakeFirst();
  // An answer may have gone with its question before.
  if (!gone) return;
  await recordChange(database, { project, reviewId, subject, at, action: 'withdrawn', before: standingOf(review) });
}
