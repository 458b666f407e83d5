import type { CommandContext } from '../../commands/command-definition.js';
import { recordChange } from '../ledger/record-change.js';
import { type Standing, standingOf } from '../ledger/standing.js';
import type { Flag } from '../moderation/moderated.js';
import type { ReviewRow } from './find-review.js';
import { eventNames, idsOf } from './event-names.js';
import { reviewEvent } from './review-event.js';

/** A review, question or answer as it was kept. */
export interface KeptReview {
  reviewId: string;
  subject: string;
  after: Standing;
  flags: readonly Flag[];
  /** The one that it corrects. */
  before: ReviewRow | undefined;
}

/** Writes down that it came or was corrected, and what the rules made of it: for the ledger, and as events. */
export async function tellSubmission(
  { command, customer, madeAt, project, receivedAt, transaction }: CommandContext,
  { after, before, flags, reviewId, subject }: KeptReview,
): Promise<void> {
  const { database } = transaction;
  const reasons = [...new Set(flags.map(({ reason }) => reason))];
  const isHeld = after.state === 'held';
  const change = { project, reviewId, subject, at: receivedAt };
  if (before) await recordChange(database, { ...change, action: 'corrected', before: standingOf(before), after });
  else await recordChange(database, { ...change, action: 'received', after });
  if (isHeld) await recordChange(database, { ...change, action: 'held', before: after, after, reasons });

  const common = {
    ...{ project, subject, at: madeAt, receivedAt, seed: `${command.commandId}\0${command.receiptHash}` },
    ...{ userId: command.userId ?? null, anonymousId: command.anonymousId ?? null },
    verified: customer.userId !== undefined,
  };
  const { kind, questionId, rating } = after;
  const names = eventNames[kind];
  const ids = idsOf({ kind, review_id: reviewId, question_id: questionId });
  const name = before ? names.corrected : names.submitted;
  const events = [reviewEvent({ ...common, name, properties: { ...ids, ...(kind === 'review' && { rating }) } })];
  if (isHeld) {
    events.push(reviewEvent({ ...common, name: names.held, properties: { ...ids, by: 'rules', reasons } }));
  } else if (before?.state !== 'published') {
    events.push(reviewEvent({ ...common, name: names.published, properties: { ...ids, by: 'rules' } }));
  }
  await transaction.append(project, events);
}
