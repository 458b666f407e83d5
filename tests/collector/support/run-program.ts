import picocolors from 'picocolors';
import { createProgram } from '../../../packages/collector/src/cli/program.js';

/** What a command did. */
export interface ProgramOutcome {
  code: number | undefined;
  out: string;
  err: string;
}

/** How to run a command. */
export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  stop?: AbortSignal;
  colors?: boolean;
  /** Told each line that it prints. */
  onOut?: (line: string) => void;
}

/** Runs a command in this process, which is faster than one of its own. */
export async function runProgram(
  { cwd, env = {}, stop = new AbortController().signal, colors = false, onOut }: RunOptions,
  ...args: string[]
): Promise<ProgramOutcome> {
  const outcome: ProgramOutcome = { code: undefined, out: '', err: '' };
  const write = (text: string) => {
    outcome.out += text;
    onOut?.(text);
  };
  const terminal = {
    cwd,
    env,
    colors: picocolors.createColors(colors),
    out: (line: string) => write(`${line}\n`),
    write: (text: string) => Promise.resolve(write(text)),
    err: (line: string) => void (outcome.err += `${line}\n`),
  };
  await createProgram(terminal, stop, code => (outcome.code = code)).parseAsync(args, { from: 'user' });
  return outcome;
}
