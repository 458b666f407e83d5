import { randomUUID } from 'node:crypto';
import { CollectorError } from '../../errors.js';
import { eventNames, idsOf } from '../../reviews/commands/event-names.js';
import { findReview, type ReviewRow } from '../../reviews/commands/find-review.js';
import { reviewEvent } from '../../reviews/commands/review-event.js';
import { usefulnessOf } from '../../reviews/commands/usefulness-of.js';
import { deleteReview } from '../../reviews/commands/withdraw-review.js';
import { recordChange } from '../../reviews/ledger/record-change.js';
import { standingOf } from '../../reviews/ledger/standing.js';
import { toContent } from '../../reviews/text/to-content.js';
import type { StoreTransaction } from '../../store/store-transaction.js';

/** What the vendor answers to a question. */
export interface OfficialAnswer {
  project: string;
  questionId: string;
  /** Empty takes the answer away. */
  text: string;
  now: number;
}

/**
 * Writes the vendor's own answer to a question that is shown, in the place of an earlier one; to be run in a transaction. It is voted
 * on, reported and counted like any other.
 *
 * @throws CollectorError `unknown-review`
 */
export async function answerOfficially(
  transaction: StoreTransaction,
  { now, project, questionId, text }: OfficialAnswer,
): Promise<{ id: string | null; question: string; answered: boolean }> {
  const { database } = transaction;
  const question = await findReview(database, project, { reviewId: questionId });
  if (question?.kind !== 'question' || question.state !== 'published') throw new CollectorError('unknown-review');
  const before = await database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .where('question_id', '=', questionId)
    .where('official', '=', 1)
    .executeTakeFirst();
  const ready = toContent({ text });
  if (!ready) {
    if (before) await deleteReview(database, before, now);
    return { id: null, question: questionId, answered: false };
  }
  const written = { content: JSON.stringify(ready.content), words: ready.words, text_hash: ready.textHash };
  const id = before?.review_id ?? randomUUID();
  if (before) await correct(transaction, before, written, now);
  else await write(transaction, question, { ...written, review_id: id }, now);
  return { id, question: questionId, answered: true };
}

type Written = Pick<ReviewRow, 'content' | 'words' | 'text_hash'>;

async function correct({ database }: StoreTransaction, before: ReviewRow, written: Written, at: number): Promise<void> {
  const { project, review_id: reviewId, subject } = before;
  const corrections = [...(JSON.parse(before.corrections) as object[]), { at: new Date(at).toISOString() }].slice(-20);
  await database
    .updateTable('reviews')
    .set({ ...written, corrections: JSON.stringify(corrections) })
    .where('project', '=', project)
    .where('review_id', '=', reviewId)
    .execute();
  const standing = standingOf(before);
  await recordChange(database, {
    ...{ project, reviewId, subject, at, action: 'corrected', before: standing, after: standing },
  });
}

async function write(
  transaction: StoreTransaction,
  { project, review_id: questionId, subject }: ReviewRow,
  { review_id: reviewId, ...written }: Written & Pick<ReviewRow, 'review_id'>,
  at: number,
): Promise<void> {
  const { database } = transaction;
  const none = 0 as const;
  const row = {
    ...written,
    ...{ project, review_id: reviewId, command_id: reviewId, subject },
    kind: 'answer',
    state: 'published',
    official: 1,
    ...{ question_id: questionId, rating: 0, criteria: null },
    ...{
      user_id: null,
      anonymous_id: null,
      verified: none,
      anonymous_verified: none,
      counted: none,
      role: null,
      language: null,
      used: null,
    },
    ...{ images: '[]', corrections: '[]', helpful: 0, not_helpful: 0, trusted_helpful: 0, trusted_not_helpful: 0 },
    ...{ usefulness: usefulnessOf(0, 0), submitted_at: at, published_at: at, queued_at: null, flags: '[]' },
    ...{ removed_for: null, note: null, appeal: null, answer: null },
  } as const;
  await database.insertInto('reviews').values(row).execute();
  await recordChange(database, { project, reviewId, subject, at, action: 'received', after: standingOf(row) });
  const ids = idsOf(row);
  const common = { project, subject, userId: null, anonymousId: null, verified: false, at, receivedAt: at };
  const seed = randomUUID();
  await transaction.append(project, [
    reviewEvent({ ...common, seed, name: eventNames.answer.submitted, properties: ids }),
    reviewEvent({ ...common, seed, name: eventNames.answer.published, properties: { ...ids, by: 'person' } }),
  ]);
}
