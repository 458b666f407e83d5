import { resolve } from 'node:path';
import { compileProject } from '@docent/compiler';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { hasErrors, locateProblems, reportProblems } from './report-problems.js';
import type { Terminal } from './terminal.js';

/** `docent validate`: everything that is wrong with a project, all at once. */
export async function validate(terminal: Terminal, file: string, { json }: { json?: boolean }): Promise<ExitCode> {
  const { problems, published } = await compileProject({ file: resolve(terminal.cwd, file), now: new Date() });
  const located = locateProblems(terminal.cwd, file, problems);
  const valid = published !== undefined && !hasErrors(problems);
  if (json) {
    terminal.out(JSON.stringify({ valid, problems: located }, null, 2));
  } else {
    reportProblems(terminal, located);
    if (valid) terminal.out(`${terminal.colors.green('✓')} ${file} can be published.`);
  }
  return valid ? exitCodes.ok : exitCodes.problems;
}
