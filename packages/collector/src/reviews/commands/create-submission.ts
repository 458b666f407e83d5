import type { SubmitReviewPayload } from '@docent/schema';
import type { VoiceKind } from '@docent/schema/names';
import type { CommandContext, CommandDefinition, CommandOutcome } from '../../commands/command-definition.js';
import { findOwnTarget } from '../../commands/find-own-target.js';
import { unproven } from '../../commands/unproven.js';
import { keepWords } from '../../questions/search/question-words.js';
import { standingOf } from '../ledger/standing.js';
import { judgeReview } from '../moderation/judge-review.js';
import type { Flag } from '../moderation/moderated.js';
import { toContent } from '../text/to-content.js';
import { describeReview } from './describe-review.js';
import { findReview, type ReviewRow } from './find-review.js';
import { isSubjectGone } from './is-subject-gone.js';
import { refuseReview, reviewRefusals } from './refs.js';
import { surveySurroundings } from './survey-surroundings.js';
import { tellSubmission } from './tell-submission.js';
import { type JudgedReview, toRow, type Written } from './to-row.js';
import { usefulnessOf } from './usefulness-of.js';
import { withdrawReview } from './withdraw-review.js';

/** What something is written about. */
export interface Place {
  subject: string;
  /** Of an answer. */
  questionId?: string;
}

/** One kind of what customers write. */
export interface Submission {
  kind: VoiceKind;
  /** Name of the command. */
  name: string;
  /** JSON Schema of its payload. */
  payload: object;
  /** What a command is about, or why that is nothing to write about. */
  findPlace(context: CommandContext): Promise<Place | CommandOutcome>;
  /** Why this customer cannot write another one. Default: they can. */
  refuseAnother?(context: CommandContext, place: Place): Promise<CommandOutcome | undefined>;
}

type Payload = Written & Pick<SubmitReviewPayload, 'corrects'>;

/**
 * Takes what a customer writes, or the correction of it. What no rule finds anything in is published at once, the rest is held for a
 * person; the answer says which, and why.
 */
export const createSubmission = ({ findPlace, kind, name, payload, refuseAnother }: Submission): CommandDefinition => ({
  name,
  payload,
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
    const written = command.payload as Payload;
    const place = await findPlace(context);
    if ('state' in place) return place;
    const { questionId, subject } = place;
    const ready = toContent(written);
    if (!ready) return refuseReview('nothing-to-read');
    if (await isSubjectGone(database, project, subject)) return refuseReview('unknown-subject');
    let before: ReviewRow | undefined;
    if (written.corrects) {
      const target = await findOwnTarget(context, written.corrects);
      before = target && (await findReview(database, project, { commandId: target.commandId }));
      const isSame =
        before?.kind === kind && before.subject === subject && (before.question_id ?? undefined) === questionId;
      if (!before || !isSame) return unproven(customer, 'not-found', reviewRefusals['not-found']);
      await transaction.withdrawCommand(project, before.command_id, receivedAt, command.commandId);
    } else {
      const refused = await refuseAnother?.(context, place);
      if (refused) return refused;
    }

    const reviewId = before?.review_id ?? command.commandId;
    const where = { project, kind, subject, review: ready, reviewId, now: receivedAt };
    const around = await surveySurroundings(database, where);
    const found = judgeReview({ ...ready, verified: customer.userId !== undefined }, around, kind);
    const flags = [...decidedBefore(before), ...found];
    await keep(context, { before, flags, kind, payload: written, ready, ...place }, reviewId);
    if (flags.length === 0) return { state: 'accepted' };
    const because = flags.map(flag => flag.because).join(' ');
    return { state: 'accepted', reason: `A person will look at it before it is shown. ${because}` };
  },
});

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
  const { before, flags, kind, questionId, ready, subject } = judged;
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
        ...{ appeal: null, answer: null, question_id: questionId ?? null },
      })
      .execute();
  }
  if (kind === 'question') await keepWords(database, { project, subject, questionId: reviewId, words: ready.words });
  const after = standingOf({
    ...row,
    question_id: questionId ?? null,
    submitted_at: before?.submitted_at ?? receivedAt,
  });
  await tellSubmission(context, { before, flags, reviewId, subject, after });
}
