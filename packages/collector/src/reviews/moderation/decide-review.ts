import { randomUUID } from 'node:crypto';
import type { ModerationReason, VoiceKind } from '@docent/schema/names';
import { CollectorError } from '../../errors.js';
import type { StoreTransaction } from '../../store/store-transaction.js';
import { findReview } from '../commands/find-review.js';
import { eventNames, idsOf } from '../commands/event-names.js';
import { reviewEvent } from '../commands/review-event.js';
import { recordChange } from '../ledger/record-change.js';
import { standingOf } from '../ledger/standing.js';
import type { Flag } from './moderated.js';

/** What a person decides about a review, question or answer. */
export type Decision =
  { decision: 'publish' } | { decision: 'hold' | 'remove'; reason: ModerationReason; note?: string | undefined };

const states = { publish: 'published', hold: 'held', remove: 'removed' } as const;

/**
 * Carries out what a person has decided; to be run in a transaction. A review that is held stays in the queue, the others leave it.
 * Nothing of what the customer wrote or gave can be changed here.
 *
 * @throws CollectorError `unknown-review`
 */
export async function decideReview(
  transaction: StoreTransaction,
  { now, project, reviewId, ...wanted }: { project: string; reviewId: string; now: number } & Decision,
): Promise<{ id: string; kind: VoiceKind; state: string; waitedMs: number | null }> {
  const { database } = transaction;
  const review = await findReview(database, project, { reviewId });
  if (!review) throw new CollectorError('unknown-review');
  const { decision } = wanted;
  const state = states[decision];
  const reason = wanted.decision === 'publish' ? undefined : wanted.reason;
  const note = wanted.decision === 'publish' ? undefined : wanted.note;
  const held: Flag[] =
    decision === 'hold' && reason
      ? [{ reason, because: note ?? 'A moderator wants to look again.', by: 'person' }]
      : [];
  const change = {
    state,
    removed_for: decision === 'remove' ? (reason ?? null) : null,
    note: note ?? null,
    // What is removed again may be appealed again.
    appeal: decision === 'publish' ? null : review.appeal,
    flags: decision === 'hold' ? JSON.stringify(held) : review.flags,
    published_at: decision === 'publish' ? (review.published_at ?? now) : review.published_at,
    queued_at: decision === 'hold' ? (review.queued_at ?? now) : null,
  };
  await database
    .updateTable('reviews')
    .set(change)
    .where('project', '=', project)
    .where('review_id', '=', reviewId)
    .execute();
  if (decision !== 'hold') {
    await database
      .deleteFrom('review_reports')
      .where('project', '=', project)
      .where('review_id', '=', reviewId)
      .execute();
  }
  // Who decides before anybody waited has kept nobody waiting.
  const waited = decision === 'hold' || review.queued_at === null ? undefined : now - review.queued_at;
  const { anonymous_id: anonymousId, subject, user_id: userId, verified } = review;
  await recordChange(database, {
    ...{ project, reviewId, subject, action: state, at: now },
    ...{ before: standingOf(review), after: standingOf({ ...review, ...change }), reasons: reason ? [reason] : [] },
    ...(waited !== undefined && { waited }),
  });
  const properties = {
    ...idsOf(review),
    ...(decision === 'remove' ? { reason } : { by: 'person' }),
    ...(decision === 'hold' && { reasons: [reason] }),
  };
  await transaction.append(project, [
    reviewEvent({
      ...{
        project,
        subject,
        name: eventNames[review.kind][state],
        properties,
        seed: randomUUID(),
        at: now,
        receivedAt: now,
      },
      ...{ userId, anonymousId, verified: verified === 1 },
    }),
  ]);
  return { id: reviewId, kind: review.kind, state, waitedMs: waited ?? null };
}
