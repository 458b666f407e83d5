import { CommanderError } from 'commander';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { explainFailure } from './explain-failure.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

/**
 * Runs one command to its end, and says on the terminal why it failed, if it did.
 *
 * @param args what stands after `docent`
 * @param stop aborted when the process was asked to end
 * @returns what the process is to end with
 */
export async function runCommandLine(
  terminal: Terminal,
  args: readonly string[],
  stop: AbortSignal,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  try {
    await createProgram(terminal, stop, ended => (code = ended)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    terminal.err(terminal.colors.red(explainFailure(error)));
    return exitCodes.failed;
  }
}
