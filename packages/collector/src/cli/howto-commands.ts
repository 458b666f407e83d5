import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { CaptionsOptions } from './howto/captions.js';
import type { ExportHowtoOptions } from './howto/export-howto.js';
import type { ImportHowtoOptions } from './howto/import-howto.js';
import type { StillsOptions } from './howto/stills.js';
import type { Terminal } from './terminal.js';

const defaultFile = 'docent.json';

/** Adds `docent import`, `export`, `captions` and `stills`: how-tos from elsewhere and to elsewhere. */
export function addHowtoCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('import <file>')
    .description('make a how-to of a WebVTT chapters file or of a guide of iFixit as JSON')
    .option('--id <id>', 'id of the how-to (default: made from its title)')
    .option('--title <title>', 'its title (default: that of the file)')
    .option('--owner <name>', 'who is responsible for it (default: the name of the project here)')
    .option('-o, --out <file>', 'file to write to (default: howtos/<id>.json)')
    .action(async (file: string, options: ImportHowtoOptions) => {
      const { importHowtoFile } = await import('./howto/import-howto.js');
      end(await importHowtoFile(terminal, file, options));
    });

  const out = (command: Command): Command =>
    command
      .option('--locale <locale>', 'language (default: the first of the project)')
      .option('-o, --out <file>', 'file to write to (default: standard output)');

  out(program.command('export <howto> [file]').description('write a how-to for other programs'))
    .addOption(
      new Option('--format <format>', 'format to write')
        .choices(['webvtt-chapters', 'ifixit', 'schema-org'])
        .makeOptionMandatory(),
    )
    .option('--base-url <address>', 'where the project is published, for the addresses of its assets', parseBase)
    .action(async (howto: string, file = defaultFile, options: ExportHowtoOptions) => {
      const { exportHowtoFile } = await import('./howto/export-howto.js');
      end(await exportHowtoFile(terminal, howto, file, options));
    });

  out(
    program
      .command('captions <howto> [file]')
      .description('write captions of the texts of the steps, for a video without speech'),
  )
    .option('--chapters', 'write chapters in place of captions')
    .action(async (howto: string, file = defaultFile, options: CaptionsOptions) => {
      const { captions } = await import('./howto/captions.js');
      end(await captions(terminal, howto, file, options));
    });

  program
    .command('stills <howto> [file]')
    .description('take poster, a still for each step and thumbnails out of the video, with an installed ffmpeg')
    .option('--write', 'name them in the project file, too (default: only show what to write)')
    .option('--ffmpeg <program>', 'the program (default: ffmpeg)')
    .action(async (howto: string, file = defaultFile, options: StillsOptions) => {
      const { stills } = await import('./howto/stills.js');
      end(await stills(terminal, howto, file, options));
    });
}

function parseBase(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('An address starts with https:// or http://.');
}
