import { howtoCaptions, howtoChapters } from '@docent/compiler';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { withHowto } from './with-howto.js';
import { writeOut } from './write-out.js';

/** Options of `docent captions`. */
export interface CaptionsOptions {
  locale?: string;
  /** File to write to. Default: standard output. */
  out?: string;
  chapters?: boolean;
}

/**
 * `docent captions`: captions, or chapters, made of the texts of the steps.
 *
 * @throws what the file system throws
 */
export async function captions(
  terminal: Terminal,
  name: string,
  file: string,
  { locale, out, chapters }: CaptionsOptions,
): Promise<ExitCode> {
  const { err, colors } = terminal;
  return await withHowto(terminal, { name, file, locale }, async howto => {
    if (howto.video?.speech && !chapters) {
      err(
        colors.yellow(
          'Somebody speaks in this video: captions have to be what is said. These are the texts of the steps.',
        ),
      );
    }
    const written = chapters ? { vtt: howtoChapters(howto), notices: [] } : howtoCaptions(howto);
    if (written?.vtt === undefined) {
      err(colors.red('No step has times: give steps a "start", or the video "chapters".'));
      return exitCodes.failed;
    }
    for (const notice of written.notices) err(colors.yellow(notice));
    await writeOut(terminal, written.vtt, out);
    return exitCodes.ok;
  });
}
