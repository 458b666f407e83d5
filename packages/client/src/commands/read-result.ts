import type { CommandResult } from '@docent/schema';

/**
 * What became of a command that was sent alone. `undefined` when the server has not decided: then it stays queued. A request
 * that the server cannot read will not get better by being sent again.
 */
export function readResult(commandId: string, status: number, text: string): CommandResult | undefined {
  if ([400, 413, 422].includes(status)) {
    return { commandId, state: 'refused', code: 'malformed', reason: `The collector answered with status ${status}.` };
  }
  if (status < 200 || status >= 300) return undefined;
  try {
    const { results } = JSON.parse(text) as { results: CommandResult[] };
    const result = results.find(one => one.commandId === commandId);
    return result && (result.state === 'accepted' || result.state === 'refused') ? result : undefined;
  } catch {
    return undefined;
  }
}
