import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Options of `docent versions`. */
export interface VersionsOptions extends AdminOptions {
  /** A version whose changes to show, by number or hash. */
  changes?: string;
  /** Id of a planned activation to drop. */
  cancel?: string;
}

interface Versions {
  versions: { version: string; number: number; createdAt: string; createdBy: string }[];
  environments: { environment: string; version: string }[];
  planned: { id: string; environment: string; version: string; at: string }[];
}

/** `docent versions`: what was published, what is served where, what is planned. */
export async function versions(terminal: Terminal, options: VersionsOptions): Promise<ExitCode> {
  const { colors } = terminal;
  return await administer(terminal, options, async (client, print) => {
    if (options.cancel !== undefined) {
      const answer = await client.ask<object>(`/planned/${encodeURIComponent(options.cancel)}/cancel`, {});
      print(`${colors.green('✓')} What was planned will not happen.`);
      return answer;
    }
    if (options.changes !== undefined) {
      const path = `/versions/${encodeURIComponent(options.changes)}/changes`;
      const answer = await client.ask<{ changes: { words: string }[] }>(path);
      for (const { words } of answer.changes) print(words);
      return answer;
    }
    const answer = await client.ask<Versions>('/versions');
    if (answer.versions.length === 0) print('Nothing was published yet.');
    for (const { version, number, createdAt, createdBy } of answer.versions) {
      const where = answer.environments
        .filter(pointer => pointer.version === version)
        .map(pointer => pointer.environment);
      const mark = where.length > 0 ? colors.green(`  ← ${where.join(', ')}`) : '';
      print(`${`v${number}`.padEnd(6)} ${version}  ${createdAt}  ${createdBy}${mark}`);
    }
    for (const { id, environment, version, at } of answer.planned) {
      print(colors.yellow(`${id}: ${version} will be in ${environment} at ${at}`));
    }
    return answer;
  });
}
