import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { resolveConfiguration } from '../config/resolve-configuration.js';
import { backUp } from '../store/sqlite/back-up.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/**
 * `docent store backup`.
 *
 * @throws StoreError when the copy cannot be made
 */
export async function backUpStore(terminal: Terminal, file: string, options: { data?: string }): Promise<ExitCode> {
  const { cwd, env, err } = terminal;
  const { values } = await resolveConfiguration({ flags: options, env, cwd });
  const target = resolve(cwd, file);
  const path = join(values.data, 'docent.db');
  if (!existsSync(path)) {
    err(`There is no store in ${values.data}. Name the data folder with --data; PostgreSQL is backed up with pg_dump.`);
    return exitCodes.usage;
  }
  if (existsSync(target)) {
    err(`${file} is there already. Name another file.`);
    return exitCodes.usage;
  }
  await backUp(path, target);
  const { size } = await stat(target);
  err(
    `${file} is a complete copy (${(size / 1e6).toFixed(1)} MB). To restore it, put it as docent.db into a data folder.`,
  );
  return exitCodes.ok;
}
