import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { StoreCopyOptions } from './store-copy.js';
import type { Terminal } from './terminal.js';

/** `docent store …`: what is done with a store as a whole. */
export function addStoreCommands(
  program: Command,
  terminal: Terminal,
  stop: AbortSignal,
  end: (code: ExitCode) => void,
): void {
  const store = program.command('store').description('move an installation to another database, back it up');
  store
    .command('copy')
    .description('copy everything from one store to another, compare them, and say whether they are the same')
    .requiredOption('--from <store>', 'SQLite file or postgres://… to copy from')
    .requiredOption(
      '--to <store>',
      'SQLite file or postgres://… to copy to; empty, or a copy from the same that was begun',
    )
    .option('--json', 'print the report as JSON, for programs')
    .helpOption('--help', 'print help')
    .addHelpText(
      'after',
      '\nCollectors may go on writing meanwhile: stop them, run it once more, and it copies the rest. After an interruption it goes on where it ended.\nPasswords need not stand in the url: PGPASSWORD and .pgpass are read.\nExit codes: 0 both are the same, 1 they differ, 3 could not copy.',
    )
    .action(async (options: StoreCopyOptions) => {
      const { storeCopy } = await import('./store-copy.js');
      end(await storeCopy(terminal, options, stop));
    });

  store
    .command('backup <file>')
    .description('write a copy of the embedded store while the collector runs')
    .option('--data <folder>', 'data folder of the collector (default: as for docent serve)')
    .helpOption('--help', 'print help')
    .action(async (file: string, options: { data?: string }) => {
      const { backUpStore } = await import('./store-backup.js');
      end(await backUpStore(terminal, file, options));
    });
}
