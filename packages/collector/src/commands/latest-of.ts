import type { StoredCommand } from '../store/stored-command.js';

/** Corrections in a row that are followed; nobody makes more, and a row of them must not keep a collector busy. */
const longest = 100;

/** What a command was last replaced by, or itself: whoever may see a command may see its corrections. */
export async function latestOf(
  command: StoredCommand,
  find: (commandId: string) => Promise<StoredCommand | undefined>,
): Promise<StoredCommand> {
  let latest = command;
  for (let step = 0; latest.replacedBy !== null && step < longest; step++) {
    const next = await find(latest.replacedBy);
    if (!next) break;
    latest = next;
  }
  return latest;
}
