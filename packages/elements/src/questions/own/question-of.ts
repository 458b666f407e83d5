import type { CommandStatus } from '../../base/command-request.js';

/** The question that a command asked, also where it corrected one. */
export function questionOf({ became, commandId }: CommandStatus): string {
  const { question } = Object(became) as { question?: string };
  return question ?? commandId;
}

/** The question or answer that a command brought, also where it corrected one. */
export function ownIdOf(status: CommandStatus): string {
  const { answer } = Object(status.became) as { answer?: string };
  return answer ?? questionOf(status);
}
