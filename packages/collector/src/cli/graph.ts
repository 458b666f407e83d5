import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compileProject, drawGuide, type graphFormats, guideIds } from '@docent/compiler';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { locateProblems, reportProblems } from './report-problems.js';
import type { Terminal } from './terminal.js';

/** Options of `docent graph`. */
export interface GraphOptions {
  format: (typeof graphFormats)[number];
  /** File to write to. Default: standard output. */
  out?: string;
}

/**
 * `docent graph`: the flow of a guide as a picture.
 *
 * @throws what the file system throws
 */
export async function graph(
  terminal: Terminal,
  guide: string,
  file: string,
  { format, out }: GraphOptions,
): Promise<ExitCode> {
  const { cwd, colors } = terminal;
  const { problems, published } = await compileProject({ file: resolve(cwd, file), now: new Date() });
  if (!published) {
    reportProblems(terminal, locateProblems(cwd, file, problems));
    return exitCodes.problems;
  }
  // Both `advice:plans` and `plans` are what people call a guide.
  const id = guide.replace(/^advice:/, '');
  const drawn = drawGuide(published, id, format);
  if (drawn === undefined) {
    const ids = guideIds(published);
    const there = ids.length === 0 ? 'The project has none.' : `There are: ${ids.join(', ')}.`;
    terminal.err(colors.red(`There is no guide ${JSON.stringify(id)}. ${there}`));
    return exitCodes.usage;
  }
  if (out === undefined) terminal.out(drawn.trimEnd());
  else {
    await writeFile(resolve(cwd, out), drawn);
    terminal.out(`${colors.green('✓')} The flow of ${id} is in ${out}.`);
  }
  return exitCodes.ok;
}
