import { type Command, Option } from 'commander';
import type { ExitCode } from './exit-codes.js';
import { addLocationFlags } from './store-flags.js';
import type { SubjectsImportOptions } from './subjects.js';
import type { Terminal } from './terminal.js';

/** Adds `docent subjects import`. */
export function addSubjectsCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const subjects = program.command('subjects').description('things of yours that content talks about, by the thousand');
  addLocationFlags(subjects.command('import <file>'))
    .description('import subjects from a file, or from stdin with "-"; again to resume or to bring up to date')
    .requiredOption('--project <id>', 'id of the project')
    .addOption(
      new Option('--format <format>', 'CSV with column names, JSON Lines, or a Merchant Center feed (XML or tabs)')
        .choices(['csv', 'jsonl', 'merchant'])
        .makeOptionMandatory(),
    )
    .option('--remove-missing', 'remove subjects that the file does not name')
    .option('--report <file>', 'write what was refused and why, as JSON Lines')
    .action(async (file: string, options: SubjectsImportOptions) => {
      const { importSubjectFile } = await import('./subjects.js');
      end(await importSubjectFile(terminal, file, options));
    });
  for (const command of subjects.commands) command.helpOption('--help', 'print help');
}
