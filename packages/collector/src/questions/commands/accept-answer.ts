import { AcceptAnswerPayload } from '@docent/schema';
import type { CommandContext, CommandDefinition } from '../../commands/command-definition.js';
import { findOwnTarget } from '../../commands/find-own-target.js';
import { unproven } from '../../commands/unproven.js';
import { isWriter, type ReviewRow } from '../../reviews/commands/find-review.js';
import { refuseReview, reviewRefusals, voiceIdOf } from '../../reviews/commands/refs.js';
import { findAnswered } from '../find-answered.js';
import { setAccepted } from '../set-accepted.js';

/** Who asked says which answer helped; another one later takes its place, and withdrawing it leaves none. */
export const acceptAnswer: CommandDefinition = {
  name: 'accept-answer',
  payload: AcceptAnswerPayload,
  keeps: { payload: true, customer: true },
  // Not the secret of another command.
  keptPayload: () => ({}),
  async undo({ project, target, transaction }) {
    await transaction.database
      .updateTable('reviews')
      .set({ accepted: null, accepted_by: null, accepted_with: null })
      .where('project', '=', project)
      .where('accepted_with', '=', target.commandId)
      .execute();
  },
  async handle(context) {
    const { command, customer, madeAt, project, receivedAt, transaction } = context;
    const answerId = voiceIdOf('answer', command.ref);
    if (answerId === undefined) return refuseReview('bad-ref');
    const found = await findAnswered(transaction.database, project, answerId);
    if (!found) return refuseReview('unknown-answer');
    if (!(await hasAsked(context, found.question))) {
      return unproven(customer, 'not-found', reviewRefusals['not-found']);
    }
    await setAccepted(transaction, {
      ...{ ...found, by: 'asker', commandId: command.commandId, at: madeAt, receivedAt },
      ...{ userId: command.userId ?? null, anonymousId: command.anonymousId ?? null },
      ...{ verified: customer.userId !== undefined, seed: `${command.commandId}\0${command.receiptHash}` },
    });
    return { state: 'accepted' };
  },
};

async function hasAsked(context: CommandContext, question: ReviewRow): Promise<boolean> {
  if (isWriter(question, context.customer)) return true;
  const { secret, target } = context.command.payload as AcceptAnswerPayload;
  if (target === undefined) return false;
  const own = await findOwnTarget(context, { target, ...(secret !== undefined && { secret }) });
  return own?.commandId === question.command_id;
}
