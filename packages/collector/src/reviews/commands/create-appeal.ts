import { AppealReviewPayload } from '@docent/schema';
import type { VoiceKind } from '@docent/schema/names';
import type { CommandDefinition } from '../../commands/command-definition.js';
import { findOwnTarget } from '../../commands/find-own-target.js';
import { unproven } from '../../commands/unproven.js';
import { recordChange } from '../ledger/record-change.js';
import { standingOf } from '../ledger/standing.js';
import { cleanText } from '../text/clean-text.js';
import { eventNames, idsOf } from './event-names.js';
import { findReview } from './find-review.js';
import { refuseReview, reviewRefusals } from './refs.js';
import { reviewEvent } from './review-event.js';

/** The writer of something that is held or was removed asks for a second look; once. Proven by the receipt, or by a token. */
export const createAppeal = (kind: VoiceKind): CommandDefinition => ({
  name: `appeal-${kind}`,
  payload: AppealReviewPayload,
  keeps: { payload: true, customer: true },
  // Not the secret of another command.
  keptPayload: ({ target, text }) => ({ target, text }),
  async handle(context) {
    const { command, customer, madeAt, project, receivedAt, transaction } = context;
    const { database } = transaction;
    const { secret, target, text } = command.payload as AppealReviewPayload;
    const own = await findOwnTarget(context, { target, ...(secret !== undefined && { secret }) });
    const review = own && (await findReview(database, project, { commandId: own.commandId }));
    if (review?.kind !== kind) return unproven(customer, 'not-found', reviewRefusals['not-found']);
    if (review.state === 'published' || review.appeal !== null) return refuseReview('not-appealable');
    const { review_id: reviewId, subject } = review;
    await database
      .updateTable('reviews')
      .set({ appeal: cleanText(text), queued_at: review.queued_at ?? receivedAt })
      .where('project', '=', project)
      .where('review_id', '=', reviewId)
      .execute();
    const [before, after] = [standingOf(review), standingOf(review)];
    await recordChange(database, { project, reviewId, subject, at: receivedAt, action: 'appealed', before, after });
    await transaction.append(project, [
      reviewEvent({
        ...{ project, subject, at: madeAt, receivedAt, name: eventNames[kind].appealed, properties: idsOf(review) },
        ...{ userId: command.userId ?? null, anonymousId: command.anonymousId ?? null },
        ...{ verified: customer.userId !== undefined, seed: `${command.commandId}\0${command.receiptHash}` },
      }),
    ]);
    return { state: 'accepted' };
  },
});
