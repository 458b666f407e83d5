import { VoteReviewPayload } from '@docent/schema';
import type { VoiceKind } from '@docent/schema/names';
import type { CommandDefinition } from '../../commands/command-definition.js';
import { unproven } from '../../commands/unproven.js';
import { addVote, removeVotes, removeVotesOn, voterKey } from './cast-vote.js';
import { eventNames, idsOf } from './event-names.js';
import { findReview, isWriter } from './find-review.js';
import { refuseReview, reviewRefusals, voiceIdOf } from './refs.js';
import { reviewEvent } from './review-event.js';

/**
 * Whether a review, question or answer helped: one vote of each customer, the last. Votes that no token stands behind are counted and shown, but order
 * nothing, since anybody can be as many anonymous customers as they like.
 */
export const createVote = (kind: VoiceKind): CommandDefinition => ({
  name: `vote-${kind}`,
  payload: VoteReviewPayload,
  keeps: { payload: true, customer: true },
  undo: ({ project, target, transaction }) =>
    removeVotes(transaction.database, project, 'command_id', target.commandId),
  async handle({ command, customer, madeAt, project, receivedAt, transaction }) {
    const { database } = transaction;
    const { vote } = command.payload as VoteReviewPayload;
    const { anonymousId, userId } = customer;
    const reviewId = voiceIdOf(kind, command.ref);
    if (reviewId === undefined) return refuseReview('bad-ref');
    const voters = [
      ...(userId === undefined ? [] : [voterKey('user', userId)]),
      ...(anonymousId === undefined ? [] : [voterKey('anonymous', anonymousId)]),
    ];
    const [voter] = voters;
    if (voter === undefined || (command.userId != null && userId === undefined)) {
      return unproven(customer, 'not-proven', reviewRefusals['not-proven']);
    }
    const review = await findReview(database, project, { reviewId });
    if (review?.kind !== kind || review.state !== 'published') return refuseReview(`unknown-${kind}`);
    if (isWriter(review, customer)) return refuseReview(`own-${kind}`);
    // Who voted before signing in is the same customer.
    await removeVotesOn(database, { project, reviewId, voters });
    await addVote(database, {
      ...{ project, command_id: command.commandId, review_id: reviewId, voter, at: receivedAt },
      ...{ user_id: userId ?? null, anonymous_id: anonymousId ?? null },
      helpful: vote === 'helpful' ? 1 : 0,
      trusted: userId === undefined ? 0 : 1,
    });
    await transaction.append(project, [
      reviewEvent({
        ...{ project, subject: review.subject, at: madeAt, receivedAt, name: eventNames[kind].voted },
        ...{ userId: userId ?? null, anonymousId: anonymousId ?? null, verified: userId !== undefined },
        ...{ seed: `${command.commandId}\0${command.receiptHash}`, properties: { ...idsOf(review), vote } },
      }),
    ]);
    return { state: 'accepted' };
  },
});
