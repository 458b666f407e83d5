import { resolve } from 'node:path';
import { compileProject, findHowto, howtoIds } from '@docent/compiler';
import type { PublishedHowto } from '@docent/schema';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { hasErrors, locateProblems, reportProblems } from '../report-problems.js';
import type { Terminal } from '../terminal.js';

/**
 * Compiles a project and lets something be done with one of its how-tos.
 *
 * @param sources files it was made from, relative to the folder of the project file
 */
export async function withHowto(
  terminal: Terminal,
  { name, file, locale }: { name: string; file: string; locale?: string | undefined },
  work: (howto: PublishedHowto, sources: readonly string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { cwd, colors } = terminal;
  const { problems, published, sources = [] } = await compileProject({ file: resolve(cwd, file), now: new Date() });
  if (!published) {
    const located = locateProblems(cwd, file, problems);
    reportProblems(
      terminal,
      located.filter(({ severity }) => !hasErrors(located) || severity === 'error'),
    );
    return exitCodes.problems;
  }
  // Both `howto:book-a-room` and `book-a-room` are what people call one.
  const id = name.replace(/^howto:/, '');
  const howto = findHowto(published, id, locale);
  if (!howto) {
    const ids = howtoIds(published);
    const there = ids.length === 0 ? 'The project has none.' : `There are: ${ids.join(', ')}.`;
    terminal.err(colors.red(`There is no how-to ${JSON.stringify(id)}. ${there}`));
    return exitCodes.usage;
  }
  if (locale !== undefined && howto.locale !== locale) {
    terminal.err(colors.yellow(`It is not translated into ${JSON.stringify(locale)}; this is ${howto.locale}.`));
  }
  return await work(howto, sources);
}
