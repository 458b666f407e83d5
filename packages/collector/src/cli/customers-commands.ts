import { type Command, Option } from 'commander';
import type { CustomersExportOptions, CustomersOptions } from './customers.js';
import type { ExitCode } from './exit-codes.js';
import { addLocationFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** Adds `docent customers export` and `docent customers erase`. */
export function addCustomersCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const customers = program
    .command('customers')
    .description('what the store holds about one customer: give it out, erase it');
  const add = (name: string, description: string) =>
    addLocationFlags(customers.command(name).description(description))
      .requiredOption('--project <id>', 'id of the project')
      .option('--user <id>', 'user id; anonymous ids that are proven to be the same customer are included')
      .option('--anonymous <id>', 'anonymous id');

  add('export', 'print everything about a customer')
    .addOption(new Option('--format <format>', 'for programs or for people').choices(['json', 'text']).default('json'))
    .option('-o, --out <file>', 'write to a file that only you may read (default: stdout)')
    .action(async (options: CustomersExportOptions) => {
      const { exportCustomers } = await import('./customers.js');
      end(await exportCustomers(terminal, options));
    });

  add('erase', 'delete everything about a customer, for good, and look again').action(
    async (options: CustomersOptions) => {
      const { eraseCustomers } = await import('./customers.js');
      end(await eraseCustomers(terminal, options));
    },
  );
  for (const command of customers.commands) command.helpOption('--help', 'print help');
}
