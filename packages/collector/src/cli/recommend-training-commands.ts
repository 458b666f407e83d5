import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { TrainingFlags } from './recommend/training.js';
import { addStoreFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** Adds `docent recommend train` and `docent recommend status`. */
export function addTrainingCommands(recommend: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  addStoreFlags(recommend.command('train').description('learn lists now from what the store has, not only on schedule'))
    .option('--list <id>', 'only this list (default: all that learn)')
    .option('--json', 'as JSON')
    .action(async (options: TrainingFlags) => {
      const { train } = await import('./recommend/training.js');
      end(await train(terminal, options));
    });

  addStoreFlags(recommend.command('status').description('what each list has learned, when, and whether that is served'))
    .option('--list <id>', 'only this list (default: all)')
    .option('--json', 'as JSON')
    .action(async (options: TrainingFlags) => {
      const { trainingStatus } = await import('./recommend/training.js');
      end(await trainingStatus(terminal, options));
    });
}
