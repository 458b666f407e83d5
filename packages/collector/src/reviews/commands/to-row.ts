import type { SubmitReviewPayload } from '@docent/schema';
import type { VoiceKind } from '@docent/schema/names';
import type { Kysely } from 'kysely';
import type { CommandContext } from '../../commands/command-definition.js';
import type { Tables } from '../../store/tables.js';
import type { Flag } from '../moderation/moderated.js';
import type { ReadyReview } from '../text/to-content.js';
import type { ReviewRow } from './find-review.js';
import { sizesOf } from './sizes-of.js';

/** What may be written; a question has a title and perhaps a text, an answer has a text and no stars. */
export type Written = Partial<SubmitReviewPayload>;

/** A review, question or answer that arrived and was judged. */
export interface JudgedReview {
  kind: VoiceKind;
  /** Of an answer. */
  questionId?: string;
  subject: string;
  payload: Written;
  ready: ReadyReview;
  /** Why a person should look at it; empty: none need. */
  flags: readonly Flag[];
  /** The review that this one corrects. */
  before: ReviewRow | undefined;
}

/** What of a row a submission sets, the first as well as a correction. */
export async function toRow(
  database: Kysely<Tables>,
  { command, customer, project, receivedAt }: CommandContext,
  { before, flags, kind, payload, ready, subject }: JudgedReview,
) {
  const isHeld = flags.length > 0;
  // Whom the vendor's server says to be its own is shown as that, whatever they say themselves.
  const told = payload.relationship ?? 'customer';
  const relationship = customer.insider && told === 'customer' ? 'employee' : told;
  const use = customer.uses?.find(one => one.subject === subject);
  return {
    ...{ command_id: command.commandId, user_id: command.userId ?? null, anonymous_id: command.anonymousId ?? null },
    verified: customer.userId === undefined ? 0 : 1,
    anonymous_verified: customer.anonymousId === undefined ? 0 : 1,
    kind,
    state: isHeld ? 'held' : 'published',
    rating: payload.rating ?? 0,
    criteria: payload.criteria ? JSON.stringify(payload.criteria) : null,
    counted: relationship === 'customer' ? 1 : 0,
    ...{ role: payload.role ?? null, language: ready.language, words: ready.words, text_hash: ready.textHash },
    content: JSON.stringify({
      ...ready.content,
      ...(relationship !== 'customer' && { relationship }),
      // Only a token can say so: what somebody says of themselves would let them speak for the vendor.
      ...(kind === 'answer' && customer.insider && { staff: true }),
    }),
    used: use ? JSON.stringify({ since: use.since, plan: use.plan }) : null,
    images: JSON.stringify(await sizesOf(database, project, payload.images ?? [])),
    published_at: isHeld ? null : (before?.published_at ?? receivedAt),
    // What readers reported is still to be looked at.
    queued_at: isHeld ? (before?.queued_at ?? receivedAt) : before?.state === 'published' ? before.queued_at : null,
    flags: JSON.stringify(flags),
    ...{ removed_for: null, note: null },
  } as const;
}
