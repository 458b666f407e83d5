import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type AdminClient, AdminError, createAdminClient } from './admin-client.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Options of every command that asks a collector. */
export interface AdminOptions {
  endpoint?: string;
  key?: string;
  /** Id of the project. Default: that of the docent.json here. */
  project?: string;
  json?: boolean;
}

/** Gives a command the options with which it finds the collector and the project. */
export function addAdminOptions(command: Command): Command {
  return command
    .option('--endpoint <address>', 'the collector (default: DOCENT_ENDPOINT, else http://127.0.0.1:4400)')
    .option('--key <key>', 'API key (default: DOCENT_API_KEY, which other users of the machine cannot see)')
    .option('--project <id>', 'the project (default: that of the docent.json here)')
    .option('--json', 'print the result as JSON, for programs');
}

/**
 * Asks a collector and prints what it says; what it refuses is said in red, or as JSON.
 *
 * @param work returns what to print as JSON, after it printed for people what they need
 */
export async function administer(
  terminal: Terminal,
  options: AdminOptions,
  work: (client: AdminClient, print: (line: string) => void) => Promise<unknown>,
): Promise<ExitCode> {
  try {
    const project = options.project ?? (await projectHere(terminal.cwd));
    const client = createAdminClient({ ...options, project, env: terminal.env });
    const result = await work(client, line => !options.json && terminal.out(line));
    if (options.json) terminal.out(JSON.stringify(result, null, 2));
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof AdminError)) throw error;
    if (options.json) terminal.out(JSON.stringify({ error: { code: error.code, message: error.message } }, null, 2));
    else terminal.err(terminal.colors.red(error.message));
    return error.code === 'project-invalid' ? exitCodes.problems : exitCodes.failed;
  }
}

async function projectHere(cwd: string): Promise<string> {
  try {
    const { project } = JSON.parse(await readFile(resolve(cwd, 'docent.json'), 'utf8')) as { project?: unknown };
    if (typeof project === 'string') return project;
  } catch {
    // Said below: whatever is wrong with the file, naming the project mends it.
  }
  throw new AdminError('There is no docent.json here that names a project. Name one with --project.');
}
