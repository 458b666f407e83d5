import { type Command, Option } from 'commander';
import { interactionFormatNames } from '../recommend/interaction-formats.js';
import type { ExitCode } from './exit-codes.js';
import type { ExportInteractionsOptions } from './recommend/export.js';
import type { ImportOptions } from './recommend/import.js';
import { addStoreFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** Adds `docent recommend export` and `docent recommend import`: other engines may learn from what a list does, and find its neighbours. */
export function addExchangeCommands(recommend: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  addStoreFlags(
    recommend.command('export').description('write who did what with what, for other engines to learn from'),
  )
    .requiredOption('--list <id>', 'whose "positive" counts')
    .addOption(
      new Option('--format <format>', 'CSV, JSON Lines, a file of interactions of RecBole, or feedback of Gorse')
        .choices(interactionFormatNames)
        .default('csv'),
    )
    .option('--pseudonyms', 'customers by names that mean something in this file alone')
    .option('-o, --out <file>', 'file to write to (default: standard output)')
    .action(async (options: ExportInteractionsOptions) => {
      const { exportInteractions } = await import('./recommend/export.js');
      end(await exportInteractions(terminal, options));
    });

  addStoreFlags(
    recommend.command('import [file]').description('serve neighbours that another engine found, from CSV or JSON'),
  )
    .requiredOption('--list <id>', 'the list that recommends by them')
    .option('--skip-unknown', 'leave out items that the list may not recommend')
    .option('--remove', 'in place of a file: have the list learn by itself again')
    .action(async (file: string | undefined, options: ImportOptions) => {
      const { importNeighbours } = await import('./recommend/import.js');
      end(await importNeighbours(terminal, file, options));
    });
}
