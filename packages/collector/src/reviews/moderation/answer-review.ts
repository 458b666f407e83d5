import { randomUUID } from 'node:crypto';
import { CollectorError } from '../../errors.js';
import type { StoreTransaction } from '../../store/store-transaction.js';
import { findReview } from '../commands/find-review.js';
import { reviewEvent } from '../commands/review-event.js';
import { cleanText } from '../text/clean-text.js';
import { compileText } from '../text/compile-text.js';

/**
 * Writes the vendor's answer below a review that is shown, in the place of an earlier one; to be run in a transaction.
 *
 * @param text what to answer; empty takes the answer away
 * @throws CollectorError `unknown-review`
 */
export async function answerReview(
  transaction: StoreTransaction,
  { now, project, reviewId, text }: { project: string; reviewId: string; text: string; now: number },
): Promise<{ id: string; answered: boolean }> {
  const { database } = transaction;
  const review = await findReview(database, project, { reviewId });
  if (review?.kind !== 'review' || review.state !== 'published') throw new CollectorError('unknown-review');
  const clean = cleanText(text);
  const answer = clean === '' ? null : JSON.stringify({ text: compileText(clean), at: new Date(now).toISOString() });
  await database
    .updateTable('reviews')
    .set({ answer })
    .where('project', '=', project)
    .where('review_id', '=', reviewId)
    .execute();
  const { anonymous_id: anonymousId, subject, user_id: userId, verified } = review;
  if (answer !== null) {
    await transaction.append(project, [
      reviewEvent({
        ...{ project, subject, properties: { review: reviewId }, seed: randomUUID(), at: now, receivedAt: now },
        ...{ name: 'Review Answered', userId, anonymousId, verified: verified === 1 },
      }),
    ]);
  }
  return { id: reviewId, answered: answer !== null };
}
