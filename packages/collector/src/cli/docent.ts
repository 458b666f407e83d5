import { exitCodes } from './exit-codes.js';
import { runCommandLine } from './run-command-line.js';
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

process.exitCode = await runCommandLine(terminal, process.argv.slice(2), stop.signal);
