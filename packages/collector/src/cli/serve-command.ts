import type { Command } from 'commander';
import type { OptionName } from '../config/config-options.js';
import { addConfigFlags } from './config-flags.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** `docent serve`, with a flag for every option that has one. */
export function addServeCommand(
  program: Command,
  terminal: Terminal,
  stop: AbortSignal,
  end: (code: ExitCode) => void,
): void {
  const command = program
    .command('serve [files...]')
    .description('publish projects, serve them with the SDK, and store events')
    .addHelpText(
      'after',
      '\nFlags win over the environment (DOCENT_…), that over docent.config.json, that over defaults.',
    );
  addConfigFlags(command, terminal.cwd).action(
    async (files: string[], { config, ...flags }: { config?: string } & Partial<Record<OptionName, unknown>>) => {
      const { serve } = await import('./serve.js');
      end(await serve(terminal, files, { flags, config }, stop));
    },
  );
}
