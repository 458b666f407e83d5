import { ErasePayload } from '@docent/schema';
import type { CommandDefinition } from './command-definition.js';
import { unproven } from './unproven.js';

/** Deletes what the project knows of a customer; of the command itself, only that there was one stays. */
export const erase: CommandDefinition = {
  name: 'erase',
  payload: ErasePayload,
  keeps: { payload: false, customer: false },
  async handle({ transaction, project, command, customer, receivedAt }) {
    const { userId, anonymousId, awaitsToken } = customer;
    // Half an erasure would be answered as a whole one.
    if (awaitsToken) return { state: 'undecided' };
    if (userId === undefined && anonymousId === undefined) {
      return unproven(customer, 'not-proven', 'Send the secret of the anonymous id, or a token of the user.');
    }
    await transaction.erase(project, { userId, anonymousId }, receivedAt);
    return command.userId != null && userId === undefined
      ? { state: 'accepted', reason: 'Everything this browser sent was erased; no token proved the user id.' }
      : { state: 'accepted' };
  },
};
