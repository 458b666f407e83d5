import { idsOf } from '../reviews/commands/event-names.js';
import type { ReviewRow } from '../reviews/commands/find-review.js';
import { reviewEvent, type ReviewHappening } from '../reviews/commands/review-event.js';
import type { StoreTransaction } from '../store/store-transaction.js';

/** That an answer helped, and who says so. */
export interface Acceptance extends Pick<
  ReviewHappening,
  'userId' | 'anonymousId' | 'verified' | 'seed' | 'at' | 'receivedAt'
> {
  answer: ReviewRow;
  question: ReviewRow;
  by: 'asker' | 'vendor';
  /** Absent: the vendor says so. */
  commandId?: string;
}

/** Marks the answer that helped, instead of another one, and tells of it; to be run in a transaction. */
export async function setAccepted(
  transaction: StoreTransaction,
  { answer, by, commandId, question, ...happening }: Acceptance,
): Promise<void> {
  const { project, review_id: questionId, subject } = question;
  await transaction.database
    .updateTable('reviews')
    .set({ accepted: answer.review_id, accepted_by: by, accepted_with: commandId ?? null })
    .where('project', '=', project)
    .where('review_id', '=', questionId)
    .execute();
  const properties = { ...idsOf(answer), by };
  await transaction.append(project, [
    reviewEvent({ ...happening, project, subject, name: 'Answer Accepted', properties }),
  ]);
}
