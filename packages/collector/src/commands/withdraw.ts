import { WithdrawPayload } from '@docent/schema';
import type { CommandDefinition } from './command-definition.js';
import { findOwnTarget } from './find-own-target.js';
import { unproven } from './unproven.js';

/** Takes back an earlier command: what it did is undone, its payload is deleted, its receipt says so. Doing so twice changes nothing. */
export const withdraw: CommandDefinition = {
  name: 'withdraw',
  payload: WithdrawPayload,
  // The payload holds the secret of another command.
  keeps: { payload: false, customer: true },
  async handle({ transaction, project, command, customer, madeAt, receivedAt, definitionOf }) {
    const target = await findOwnTarget({ transaction, project, customer }, command.payload as WithdrawPayload);
    if (!target) {
      return unproven(customer, 'not-found', 'There is no such command, or it is not proven to be the own one.');
    }
    if (target.state === 'withdrawn') return { state: 'accepted' };
    if (target.state === 'refused' || target.payload === null) {
      return { state: 'refused', code: 'not-withdrawable', reason: 'Nothing is kept of this command.' };
    }
    await definitionOf(target.name)?.undo?.({ transaction, project, target, until: madeAt });
    await transaction.withdrawCommand(project, target.commandId, receivedAt);
    return { state: 'accepted' };
  },
};
