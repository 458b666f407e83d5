import type { InitOptions } from '@docent/compiler';
import { Command, Option } from 'commander';
import { readVersion } from '../read-version.js';
import type { CompileOptions } from './compile.js';
import { addCustomersCommands } from './customers-commands.js';
import { addEventsCommands } from './events-commands.js';
import type { ExitCode } from './exit-codes.js';
import { addForwardersCommands } from './forwarders-commands.js';
import { addHowtoCommands } from './howto-commands.js';
import { addModerateCommands } from './moderate-commands.js';
import { addProjectCommands } from './project-commands.js';
import { addPublishCommands } from './publish-commands.js';
import { addServeCommand } from './serve-command.js';
import { addRecommendCommands } from './recommend-commands.js';
import { addReportCommands } from './report-commands.js';
import { addStoreCommands } from './store-commands.js';
import { addSubjectsCommands } from './subjects-commands.js';
import type { GraphOptions } from './graph.js';
import type { Terminal } from './terminal.js';

const defaultFile = 'docent.json';

/**
 * The command line as a commander program. Commands are loaded when they run: help and usage errors come at once.
 *
 * @param stop aborted when the process was asked to end
 * @param end told how the command ended
 */
export function createProgram(terminal: Terminal, stop: AbortSignal, end: (code: ExitCode) => void): Command {
  const program = new Command('docent')
    .description('Customer education inside your product: validate, compile and serve Docent projects.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.out(text.trimEnd()),
      writeErr: text => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('(docent --help shows what there is)')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 the project has errors, 2 wrong usage, 3 could not run (port, disk, permissions).',
    );

  program
    .command('init [folder]')
    .description('write a small project that works')
    .option('--project <id>', 'id of the project (default: made from the name of the folder)')
    .option('--name <name>', 'the vendor, as customers know it (default: the id)')
    .action(async (folder = '.', options: InitOptions) => {
      const { init } = await import('./init.js');
      end(await init(terminal, folder, options));
    });

  program
    .command('validate [file]')
    .description('say everything that is wrong with a project, and how to mend it')
    .option('--json', 'print problems as JSON, for CI')
    .action(async (file = defaultFile, options: { json?: boolean }) => {
      const { validate } = await import('./validate.js');
      end(await validate(terminal, file, options));
    });

  program
    .command('compile [file]')
    .description('write a folder that any file server or CDN can serve, script included')
    .requiredOption('-o, --out <folder>', 'folder to write to')
    .option('--sdk <folder>', 'folder of the built SDK (default: the installed @docent/sdk)')
    .option('--json', 'print the result and problems as JSON, for CI')
    .action(async (file = defaultFile, options: CompileOptions) => {
      const { compile } = await import('./compile.js');
      end(await compile(terminal, file, options));
    });

  program
    .command('graph <guide> [file]')
    .description('draw what a guide asks, when, and what outcomes must have')
    .addOption(new Option('--format <format>', 'format of the drawing').choices(['svg', 'mermaid']).default('svg'))
    .option('-o, --out <file>', 'file to write to (default: standard output)')
    .action(async (guide: string, file = defaultFile, options: GraphOptions) => {
      const { graph } = await import('./graph.js');
      end(await graph(terminal, guide, file, options));
    });

  addHowtoCommands(program, terminal, end);
  addServeCommand(program, terminal, stop, end);
  addCustomersCommands(program, terminal, end);
  addSubjectsCommands(program, terminal, end);
  addStoreCommands(program, terminal, stop, end);
  addEventsCommands(program, terminal, stop, end);
  addForwardersCommands(program, terminal, end);
  addRecommendCommands(program, terminal, end);
  addReportCommands(program, terminal, end);
  addPublishCommands(program, terminal, end);
  addProjectCommands(program, terminal, end);
  addModerateCommands(program, terminal, end);

  for (const command of program.commands) {
    command.helpOption('--help', 'print help');
    for (const below of command.commands) below.helpOption('--help', 'print help');
  }
  return program;
}
