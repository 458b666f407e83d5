import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** What to change; absent: it stays as it is. */
export interface SettingsOptions extends AdminOptions {
  frozen?: boolean;
  stagingFirst?: boolean;
}

/** `docent settings`: how a project is published; changed when flags say so. */
export async function settings(terminal: Terminal, options: SettingsOptions): Promise<ExitCode> {
  const { frozen, stagingFirst } = options;
  const changes = { ...(frozen !== undefined && { frozen }), ...(stagingFirst !== undefined && { stagingFirst }) };
  const isChange = Object.keys(changes).length > 0;
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<Required<Pick<SettingsOptions, 'frozen' | 'stagingFirst'>>>(
      '/settings',
      ...(isChange ? [changes] : []),
    );
    print(`frozen         ${answer.frozen ? 'yes: production takes nothing; going back stays possible' : 'no'}`);
    print(`staging first  ${answer.stagingFirst ? 'yes: production takes only what staging has served' : 'no'}`);
    return answer;
  });
}
