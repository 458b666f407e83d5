import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { ReviewVoteTable } from '../review-tables.js';
import { usefulnessOf } from './usefulness-of.js';

/** Under what a voter is known: a hash. */
export function voterKey(kind: 'user' | 'anonymous', id: string): string {
  return createHash('sha256').update(`${kind}\0${id}`).digest('base64url');
}

/** Counts a vote. */
export async function addVote(database: Kysely<Tables>, vote: ReviewVoteTable): Promise<void> {
  await database.insertInto('review_votes').values(vote).execute();
  await count(database, vote, 1);
}

/**
 * Deletes votes, and no longer counts them.
 *
 * @param column one of the table's own names, never something from outside
 */
export async function removeVotes(
  database: Kysely<Tables>,
  project: string,
  column: 'command_id' | 'user_id' | 'anonymous_id',
  value: string,
): Promise<void> {
  const gone = await database
    .deleteFrom('review_votes')
    .where('project', '=', project)
    .where(sql.ref<string>(column), '=', value)
    .returningAll()
    .execute();
  for (const vote of gone) await count(database, vote, -1);
}

/** Deletes what one of some voters has voted on a review, and no longer counts it. */
export async function removeVotesOn(
  database: Kysely<Tables>,
  { project, reviewId, voters }: { project: string; reviewId: string; voters: readonly string[] },
): Promise<void> {
  const gone = await database
    .deleteFrom('review_votes')
    .where('project', '=', project)
    .where('review_id', '=', reviewId)
    .where('voter', 'in', [...voters])
    .returningAll()
    .execute();
  for (const vote of gone) await count(database, vote, -1);
}

async function count(
  database: Kysely<Tables>,
  { helpful, project, review_id: reviewId, trusted }: ReviewVoteTable,
  by: 1 | -1,
): Promise<void> {
  const [yes, no] = helpful === 1 ? [by, 0] : [0, by];
  const which = database.updateTable('reviews').where('project', '=', project).where('review_id', '=', reviewId);
  const review = await which
    .set(({ eb }) => ({
      helpful: eb('helpful', '+', yes),
      not_helpful: eb('not_helpful', '+', no),
      trusted_helpful: eb('trusted_helpful', '+', trusted * yes),
      trusted_not_helpful: eb('trusted_not_helpful', '+', trusted * no),
    }))
    .returning(['trusted_helpful', 'trusted_not_helpful'])
    .executeTakeFirst();
  if (!review || trusted === 0) return;
  const usefulness = usefulnessOf(Number(review.trusted_helpful), Number(review.trusted_not_helpful));
  await which.set({ usefulness }).execute();
}
