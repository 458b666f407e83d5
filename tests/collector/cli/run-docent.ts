import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { runCommandLine } from '../../../packages/collector/dist/cli/run-command-line.js';

const program = fileURLToPath(new URL('../../../packages/collector/bin/docent.js', import.meta.url));

/** What a command did. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the command line as people do: a process of its own, here without a terminal. */
export function startDocent(cwd: string, ...args: string[]) {
  return startDocentWith([], cwd, ...args);
}

/** Starts it with options of Node.js: a module to load first, say. */
export function startDocentWith(options: readonly string[], cwd: string, ...args: string[]) {
  return spawn(process.execPath, [...options, program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a command to its end in a process of its own, as people do. */
export async function runDocentApart(cwd: string, ...args: string[]): Promise<Outcome> {
  const child = startDocent(cwd, ...args);
  const exit = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await exit)[0], out, err };
}

/** Runs a command to its end in this process: the same but for the start of one, which takes longer than most commands. */
export async function runDocent(cwd: string, ...args: string[]): Promise<Outcome> {
  const outcome = { out: '', err: '' };
  const terminal = {
    cwd,
    env: process.env,
    colors: picocolors.createColors(false),
    out: (line: string) => void (outcome.out += `${line}\n`),
    write: async (part: string) => void (outcome.out += part),
    err: (line: string) => void (outcome.err += `${line}\n`),
  };
  return { code: await runCommandLine(terminal, args, new AbortController().signal), ...outcome };
}
