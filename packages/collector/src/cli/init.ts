import { join, relative, resolve } from 'node:path';
import { initProject, type InitOptions } from '@docent/compiler';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/**
 * `docent init`: a small project that works as it is.
 *
 * @throws when the folder holds a project already, or cannot be written to
 */
export async function init({ cwd, out, colors }: Terminal, folder: string, options: InitOptions): Promise<ExitCode> {
  const target = resolve(cwd, folder);
  await initProject(target, options);
  const file = relative(cwd, join(target, 'docent.json')) || 'docent.json';
  out(`${colors.green('✓')} ${file} is the start of a small project that works.`);
  out('Look at it, change it, and see it in a page:');
  out(`  docent validate ${file}`);
  out(`  docent serve ${file} --watch`);
  return exitCodes.ok;
}
