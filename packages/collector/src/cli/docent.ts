import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.js';
import { explainFailure } from './explain-failure.js';
import { createProgram } from './program.js';
import { createTerminal } from './terminal.js';

const terminal = createTerminal(process);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The first asks for a clean end; a second one, from somebody who does not want to wait, ends at once.
  process.once(signal, () => stop.abort());
}

// Whoever read our output has seen enough (`docent events export | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.ok);
});

try {
  await createProgram(terminal, stop.signal, code => (process.exitCode = code)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  } else {
    terminal.err(terminal.colors.red(explainFailure(error)));
    process.exitCode = exitCodes.failed;
  }
}
