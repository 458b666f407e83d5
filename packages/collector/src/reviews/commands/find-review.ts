import type { Kysely, Selectable } from 'kysely';
import type { ProvenCustomer } from '../../commands/command-definition.js';
import type { Tables } from '../../store/tables.js';
import type { ReviewTable } from '../review-tables.js';

/** A review, question or answer as the store has it. */
export type ReviewRow = Selectable<ReviewTable>;

/** One of them by its id, or by the command that it was last submitted with. */
export async function findReview(
  database: Kysely<Tables>,
  project: string,
  by: { reviewId: string } | { commandId: string },
): Promise<ReviewRow | undefined> {
  return await database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .$call(query =>
      'reviewId' in by ? query.where('review_id', '=', by.reviewId) : query.where('command_id', '=', by.commandId),
    )
    .executeTakeFirst();
}

/** Whether it is of somebody who has proven who they are, as its writer had. */
export function isWriter(review: ReviewRow, { anonymousId, userId }: ProvenCustomer): boolean {
  return (
    (userId !== undefined && review.verified === 1 && review.user_id === userId) ||
    (anonymousId !== undefined && review.anonymous_verified === 1 && review.anonymous_id === anonymousId)
  );
}

/**
 * The review that somebody who has proven who they are has of a subject here. Who only claimed an id keeps nobody from writing.
 *
 * @returns the command it was last submitted with, and whether a token proves that it is theirs
 */
export async function findOwnReview(
  database: Kysely<Tables>,
  { customer, project, subject }: { customer: ProvenCustomer; project: string; subject: string },
): Promise<{ commandId: string; byToken: boolean } | undefined> {
  for (const [column, proof, id] of [
    ['user_id', 'verified', customer.userId],
    ['anonymous_id', 'anonymous_verified', customer.anonymousId],
  ] as const) {
    if (id === undefined) continue;
    const found = await database
      .selectFrom('reviews')
      .select('command_id')
      .where('project', '=', project)
      .where('kind', '=', 'review')
      .where(column, '=', id)
      .where(proof, '=', 1)
      .where('subject', '=', subject)
      .executeTakeFirst();
    if (found) return { commandId: found.command_id, byToken: proof === 'verified' };
  }
  return undefined;
}
