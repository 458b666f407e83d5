import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Options of `docent rollback`. */
export interface RollbackOptions extends AdminOptions {
  env: 'staging' | 'production';
}

/** `docent rollback`: serves what was served before, or the version named. */
export async function rollback(
  terminal: Terminal,
  version: string | undefined,
  options: RollbackOptions,
): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const body = version === undefined ? {} : { version };
    const answer = await client.ask<{ version: string; number: number }>(`/${options.env}/rollback`, body);
    print(`${terminal.colors.green('✓')} Version ${answer.number} (${answer.version}) is in ${options.env} again.`);
    return answer;
  });
}
