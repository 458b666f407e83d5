import { SubmitReviewPayload } from '@docent/schema';
import type { CommandContext, CommandDefinition } from '../../commands/command-definition.js';
import { findOwnTarget } from '../../commands/find-own-target.js';
import { unproven } from '../../commands/unproven.js';
import { standingOf } from '../ledger/standing.js';
import { judgeReview } from '../moderation/judge-review.js';
import type { Flag } from '../moderation/moderated.js';
import { toContent } from '../text/to-content.js';
import { describeReview } from './describe-review.js';
import { findReview, hasReviewed, type ReviewRow } from './find-review.js';
import { isSubjectGone } from './is-subject-gone.js';
import { refuseReview, reviewRefusals, subjectOf } from './refs.js';
import { surveySurroundings } from './survey-surroundings.js';
import { tellSubmission } from './tell-submission.js';
import { type JudgedReview, toRow } from './to-row.js';
import { usefulnessOf } from './usefulness-of.js';
import { withdrawReview } from './withdraw-review.js';

/**
 * Takes a review, or the correction of one. What no rule finds anything in is published at once, the rest is held for a person; the
 * answer says which, and why.
 */
export const submitReview: CommandDefinition = {
  name: 'submit-review',
  payload: SubmitReviewPayload,
  keeps: { payload: true, customer: true },
  keptPayload: ({ corrects: _proof, ...kept }) => kept,
  describe: describeReview,
  async undo({ project, target, transaction, until }) {
    const review = await findReview(transaction.database, project, { commandId: target.commandId });
    if (review) await withdrawReview(transaction, review, until);
  },
  async handle(context) {
    const { command, customer, project, receivedAt, transaction } = context;
    const { database } = transaction;
    const payload = command.payload as SubmitReviewPayload;
    const subject = subjectOf(command.ref);
    if (subject === undefined) return refuseReview('bad-ref');
    const ready = toContent(payload);
    if (!ready) return refuseReview('nothing-to-read');
    if (await isSubjectGone(database, project, subject)) return refuseReview('unknown-subject');
    let before: ReviewRow | undefined;
    if (payload.corrects) {
      const target = await findOwnTarget(context, payload.corrects);
      before = target && (await findReview(database, project, { commandId: target.commandId }));
      if (before?.subject !== subject) return unproven(customer, 'not-found', reviewRefusals['not-found']);
      await transaction.withdrawCommand(project, before.command_id, receivedAt, command.commandId);
    } else if (await hasReviewed(database, { project, customer, subject })) return refuseReview('already-reviewed');

    const reviewId = before?.review_id ?? command.commandId;
    const around = await surveySurroundings(database, { project, subject, review: ready, reviewId, now: receivedAt });
    const found = judgeReview({ ...ready, verified: customer.userId !== undefined }, around);
    const flags = [...decidedBefore(before), ...found];
    await keep(context, { before, flags, payload, ready, subject }, reviewId);
    if (flags.length === 0) return { state: 'accepted' };
    const because = flags.map(flag => flag.because).join(' ');
    return { state: 'accepted', reason: `A person will look at it before it is shown. ${because}` };
  },
};

/** What a person has held or taken away comes back by a person only. */
function decidedBefore(before: ReviewRow | undefined): Flag[] {
  if (!before) return [];
  if (before.removed_for) {
    return [{ reason: before.removed_for, because: 'It was removed for that before it was corrected.', by: 'person' }];
  }
  return (JSON.parse(before.flags) as Flag[]).filter(({ by }) => before.state === 'held' && by === 'person');
}

async function keep(context: CommandContext, judged: JudgedReview, reviewId: string): Promise<void> {
  const { project, receivedAt, transaction } = context;
  const { database } = transaction;
  const { before, flags, subject } = judged;
  const row = await toRow(database, context, judged);
  if (before) {
    const earlier = JSON.parse(before.corrections) as object[];
    const corrections = [...earlier, { at: new Date(receivedAt).toISOString(), rating: before.rating }].slice(-20);
    await database
      .updateTable('reviews')
      .set({ ...row, corrections: JSON.stringify(corrections) })
      .where('project', '=', project)
      .where('review_id', '=', reviewId)
      .execute();
  } else {
    await database
      .insertInto('reviews')
      .values({
        ...row,
        ...{ project, subject, review_id: reviewId, corrections: '[]', submitted_at: receivedAt },
        ...{ helpful: 0, not_helpful: 0, trusted_helpful: 0, trusted_not_helpful: 0, usefulness: usefulnessOf(0, 0) },
        ...{ appeal: null, answer: null },
      })
      .execute();
  }
  await tellSubmission(context, { before, flags, reviewId, subject, after: standingOf(row) });
}
