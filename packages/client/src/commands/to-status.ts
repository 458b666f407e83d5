import type { CommandStatus } from './command-status.js';
import type { WaitingCommand } from './command-store.js';

/** How a command stands that nobody has answered yet. Of what it carries only a vote is remembered: whoever cast it is shown it again. */
export function toStatus({ commandId, name, payload, ref, secret }: WaitingCommand): CommandStatus {
  return {
    ...{ commandId, name, ...(ref !== undefined && { ref }) },
    ...(name.startsWith('vote-') && { payload: { vote: payload?.['vote'] } }),
    ...{ state: 'queued', receipt: { id: commandId, secret } },
  };
}
