import { WithdrawPayload } from '@docent/schema';
import type { StoredCommand } from '../store/stored-command.js';
import type { CommandDefinition, ProvenCustomer } from './command-definition.js';
import { matchesReceipt } from './matches-receipt.js';
import { unproven } from './unproven.js';

/** Takes back an earlier command: its payload is deleted, its receipt says so. Doing so twice changes nothing. */
export const withdraw: CommandDefinition = {
  name: 'withdraw',
  payload: WithdrawPayload,
  // The payload holds the secret of another command.
  keeps: { payload: false, customer: true },
  async handle({ transaction, project, command, customer, receivedAt }) {
    const { target: id, secret } = command.payload as WithdrawPayload;
    const target = await transaction.findCommand(project, id);
    const own = matchesReceipt(secret, target?.receiptHash) || isIssuer(customer, target);
    if (!target || !own) {
      return unproven(customer, 'not-found', 'There is no such command, or it is not proven to be the own one.');
    }
    if (target.state === 'withdrawn') return { state: 'accepted' };
    if (target.state === 'refused' || target.payload === null) {
      return { state: 'refused', code: 'not-withdrawable', reason: 'Nothing is kept of this command.' };
    }
    await transaction.withdrawCommand(project, id, receivedAt);
    return { state: 'accepted' };
  },
};

function isIssuer({ userId }: ProvenCustomer, target: StoredCommand | undefined): boolean {
  return userId !== undefined && target?.verified === 1 && target.userId === userId;
}
