import { type ModerationReason, moderationReasons } from '@docent/schema/names';
import { adminRoute } from '../admin/admin-route.js';
import { readPlaceInTime } from '../admin/read-place-in-time.js';
import { recordEntry } from '../admin/record-entry.js';
import { CollectorError } from '../errors.js';
import { answerReview } from '../reviews/moderation/answer-review.js';
import { decideReview, type Decision } from '../reviews/moderation/decide-review.js';
import { readQueue } from '../reviews/moderation/read-queue.js';
import type { RouteDescription } from './route.js';

const reasons = Object.keys(moderationReasons);

/** Moderation: what waits, and what a person decides about it. Nothing here tells how many stars a review gives, or changes what it says. */
export const adminReviewRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/reviews/queue',
    what: 'Reviews, questions and answers that a person is to look at and why, those that wait longest first, without their stars; pages by "after" and "limit".',
    role: 'author',
    handle: async ({ context, project, query }) => {
      const place = readPlaceInTime(query);
      return await context.store.query(database => readQueue(database, { project, ...place }));
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/reviews/:id/decisions',
    what: 'Publishes, holds or removes a review, question or answer; holding and removing need a reason of the closed list, which the public ledger counts.',
    role: 'publisher',
    body: {
      type: 'object',
      properties: {
        decision: { enum: ['publish', 'hold', 'remove'] },
        reason: { enum: reasons },
        note: { type: 'string', minLength: 1, maxLength: 500 },
      },
      required: ['decision'],
      additionalProperties: false,
    },
    handle: async ({ body, context, key, now, params, project }) => {
      const { decision, note, reason } = body as {
        decision: Decision['decision'];
        note?: string;
        reason?: ModerationReason;
      };
      const { id: reviewId = '' } = params;
      return await context.store.transact(async transaction => {
        const result = await decideReview(transaction, {
          project,
          reviewId,
          now,
          ...toDecision(decision, reason, note),
        });
        const action = `${result.kind} ${result.state}`;
        const detail = { ...(reason && { reason }), waitedMs: result.waitedMs };
        await recordEntry(transaction.database, { project, now, key, subject: reviewId, action, detail });
        return result;
      });
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/reviews/:id/answer',
    what: "Writes the vendor's answer below a published review, in the place of an earlier one; an empty text takes it away.",
    role: 'author',
    body: {
      type: 'object',
      properties: { text: { type: 'string', maxLength: 3000 } },
      required: ['text'],
      additionalProperties: false,
    },
    handle: async ({ body, context, key, now, params, project }) => {
      const { text } = body as { text: string };
      const { id: reviewId = '' } = params;
      return await context.store.transact(async transaction => {
        const result = await answerReview(transaction, { project, reviewId, now, text });
        const action = result.answered ? 'review answered' : 'answer to review removed';
        await recordEntry(transaction.database, { project, now, key, subject: reviewId, action, detail: {} });
        return result;
      });
    },
  }),
];

function toDecision(
  decision: Decision['decision'],
  reason: ModerationReason | undefined,
  note: string | undefined,
): Decision {
  if (decision === 'publish') return { decision };
  if (reason) return { decision, reason, note };
  throw new CollectorError('invalid-body', `To ${decision} a review takes a "reason": one of ${reasons.join(', ')}.`);
}
