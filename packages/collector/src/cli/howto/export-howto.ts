import { exportHowto, type howtoFormats } from '@docent/compiler';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { withHowto } from './with-howto.js';
import { writeOut } from './write-out.js';

/** Options of `docent export`. */
export interface ExportHowtoOptions {
  format: (typeof howtoFormats)[number];
  locale?: string;
  /** Where the project is published. */
  baseUrl?: string;
  /** File to write to. Default: standard output. */
  out?: string;
}

/**
 * `docent export`: a how-to in another format.
 *
 * @throws what the file system throws
 */
export async function exportHowtoFile(
  terminal: Terminal,
  name: string,
  file: string,
  { format, locale, baseUrl, out }: ExportHowtoOptions,
): Promise<ExitCode> {
  const { err, colors } = terminal;
  if (format === 'schema-org' && baseUrl === undefined) {
    const like = 'https://learn.vendor.example/v1/projects/vendor';
    err(colors.red(`schema.org asks for addresses: name where the project is published with --base-url ${like}`));
    return exitCodes.usage;
  }
  return await withHowto(terminal, { name, file, locale }, async howto => {
    const text = exportHowto(howto, format, baseUrl);
    if (text === undefined) {
      err(colors.red('No step has times, and chapters are made of them: give steps a "start".'));
      return exitCodes.failed;
    }
    if (format === 'ifixit' && baseUrl === undefined && howto.steps.some(({ image }) => image)) {
      err(colors.yellow('Pictures that lie with the project are left out; --base-url gives them addresses.'));
    }
    await writeOut(terminal, text, out);
    return exitCodes.ok;
  });
}
