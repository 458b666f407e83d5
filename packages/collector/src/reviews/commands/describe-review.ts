import type { Kysely } from 'kysely';
import type { StoredCommand } from '../../store/stored-command.js';
import type { Tables } from '../../store/tables.js';
import type { Flag } from '../moderation/moderated.js';
import { findReview } from './find-review.js';

/**
 * What became of a review, question or answer since it was taken, for its writer's receipt: where it stands, why, what a moderator
 * said, whether an appeal is possible, what they are shown as, and what it was corrected from. Absent when it is gone.
 */
export async function describeReview(
  database: Kysely<Tables>,
  { commandId, project }: StoredCommand,
): Promise<Record<string, unknown> | undefined> {
  const review = await findReview(database, project, { commandId });
  if (!review) return undefined;
  const { appeal, note, queued_at: queuedAt, removed_for: removedFor, review_id: id, state } = review;
  const { relationship } = JSON.parse(review.content) as { relationship?: string };
  const corrections = JSON.parse(review.corrections) as object[];
  return {
    ...{ [review.kind]: id, state, inQueue: queuedAt !== null },
    ...(state === 'held' && { reasons: JSON.parse(review.flags) as Flag[] }),
    ...(removedFor !== null && { removedFor }),
    ...(note !== null && { note }),
    ...(review.question_id !== null && { question: review.question_id }),
    ...(review.kind === 'question' && {
      answers: Number(review.answers),
      ...(review.answered_at !== null && { answeredAt: new Date(Number(review.answered_at)).toISOString() }),
      ...(review.accepted !== null && { accepted: review.accepted }),
    }),
    mayAppeal: state !== 'published' && appeal === null,
    ...(appeal !== null && { appealed: true }),
    ...(relationship !== undefined && { relationship }),
    ...(corrections.length > 0 && { corrections }),
  };
}
