import type { Kysely } from 'kysely';
import { findReview, type ReviewRow } from '../reviews/commands/find-review.js';
import type { Tables } from '../store/tables.js';

/** An answer that is shown, with its question; undefined when one of them is not. */
export async function findAnswered(
  database: Kysely<Tables>,
  project: string,
  answerId: string,
): Promise<{ answer: ReviewRow; question: ReviewRow } | undefined> {
  const answer = await findReview(database, project, { reviewId: answerId });
  if (answer?.state !== 'published' || answer.question_id === null) return undefined;
  const question = await findReview(database, project, { reviewId: answer.question_id });
  return question?.state === 'published' ? { answer, question } : undefined;
}
