import type { CommandStatus } from './command-status.js';
import type { WaitingCommand } from './command-store.js';

/** How a command stands that nobody has answered yet. */
export function toStatus({ commandId, name, ref, secret }: WaitingCommand): CommandStatus {
  return { commandId, name, ...(ref !== undefined && { ref }), state: 'queued', receipt: { id: commandId, secret } };
}
