import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InitOptions } from '@docent/compiler';
import { Command, InvalidArgumentError } from 'commander';
import { readVersion } from '../read-version.js';
import type { CompileOptions } from './compile.js';
import type { ExitCode } from './exit-codes.js';
import type { ServeOptions } from './serve.js';
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
    .command('serve [files...]')
    .description('publish projects, serve them with the SDK, and store events')
    .option('--data <folder>', 'folder for the database and published projects', 'docent-data')
    .option('--port <number>', 'port; the next free one when it is taken', parsePort, 4400)
    .option('--strict-port', 'end with an error when the port is taken')
    .option('--host <address>', 'address to listen on; 0.0.0.0 for all', '127.0.0.1')
    .option('--watch', 'publish again when a file changes')
    .option('--sdk <folder>', 'folder of the built SDK (default: the installed @docent/sdk)')
    .option('--public-url <address>', 'where it is reached from outside, when that is behind a proxy', parseUrl)
    .option('--token-keys <file>', 'keys that the tokens of your signed-in customers are checked with')
    .action(async (files: string[], options: ServeOptions) => {
      const { serve } = await import('./serve.js');
      const named = files.length > 0 ? files : existsSync(resolve(terminal.cwd, defaultFile)) ? [defaultFile] : [];
      end(await serve(terminal, named, options, stop));
    });

  for (const command of program.commands) command.helpOption('--help', 'print help');
  return program;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function parseUrl(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('An address starts with https:// or http://.');
  }
  return text;
}
