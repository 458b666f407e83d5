import { ReportReviewPayload } from '@docent/schema';
import type { VoiceKind } from '@docent/schema/names';
import type { CommandDefinition } from '../../commands/command-definition.js';
import { recordChange } from '../ledger/record-change.js';
import { standingOf } from '../ledger/standing.js';
import { cleanText } from '../text/clean-text.js';
import { eventNames, idsOf } from './event-names.js';
import { findReview, isWriter } from './find-review.js';
import { refuseReview, voiceIdOf } from './refs.js';
import { reviewEvent } from './review-event.js';

/**
 * Asks moderators to look at something. It stays where it is meanwhile: otherwise whoever dislikes it could take it away by
 * reporting it.
 */
export const createReport = (kind: VoiceKind): CommandDefinition => ({
  name: `report-${kind}`,
  payload: ReportReviewPayload,
  keeps: { payload: true, customer: true },
  async undo({ project, target, transaction }) {
    await transaction.database
      .deleteFrom('review_reports')
      .where('project', '=', project)
      .where('command_id', '=', target.commandId)
      .execute();
  },
  async handle({ command, customer, madeAt, project, receivedAt, transaction }) {
    const { database } = transaction;
    const { reason, text } = command.payload as ReportReviewPayload;
    const reviewId = voiceIdOf(kind, command.ref);
    if (reviewId === undefined) return refuseReview('bad-ref');
    const review = await findReview(database, project, { reviewId });
    if (review?.kind !== kind || review.state !== 'published') return refuseReview(`unknown-${kind}`);
    if (isWriter(review, customer)) return refuseReview(`own-${kind}`);
    await database
      .insertInto('review_reports')
      .values({
        ...{ project, command_id: command.commandId, review_id: reviewId, reason, at: receivedAt },
        ...{ user_id: command.userId ?? null, anonymous_id: command.anonymousId ?? null },
        text: text === undefined ? null : cleanText(text),
      })
      .execute();
    await database
      .updateTable('reviews')
      .set({ queued_at: receivedAt })
      .where('project', '=', project)
      .where('review_id', '=', reviewId)
      .where('queued_at', 'is', null)
      .execute();
    const { subject } = review;
    const [before, after] = [standingOf(review), standingOf(review)];
    await recordChange(database, {
      ...{ project, reviewId, subject, at: receivedAt, action: 'reported', before, after, reasons: [reason] },
    });
    await transaction.append(project, [
      reviewEvent({
        ...{ project, subject, at: madeAt, receivedAt, name: eventNames[kind].reported },
        ...{ userId: command.userId ?? null, anonymousId: command.anonymousId ?? null },
        ...{ verified: customer.userId !== undefined, properties: { ...idsOf(review), reason } },
        seed: `${command.commandId}\0${command.receiptHash}`,
      }),
    ]);
    return { state: 'accepted' };
  },
});
