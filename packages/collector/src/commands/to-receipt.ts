import type { Receipt } from '@docent/schema';
import type { StoredCommand } from '../store/stored-command.js';

/**
 * What whoever sent a command is shown of it.
 *
 * @param became what became of it since it was accepted
 */
export function toReceipt(command: StoredCommand, became?: Record<string, unknown>): Receipt {
  const { commandId, name, ref, state, code, reason, issuedAt, receivedAt, withdrawnAt, payload } = command;
  return {
    commandId,
    name,
    ...(ref !== null && { ref }),
    state,
    ...(code !== null && { code }),
    ...(reason !== null && { reason }),
    issuedAt,
    receivedAt: new Date(receivedAt).toISOString(),
    ...(withdrawnAt !== null && { withdrawnAt: new Date(withdrawnAt).toISOString() }),
    ...(became && { became }),
    ...(payload !== null && { payload: JSON.parse(payload) as Record<string, unknown> }),
  };
}
