import { dirname, join, relative, resolve } from 'node:path';
import { formatProblem, type Problem } from '@docent/compiler';
import type { Terminal } from './terminal.js';

/** Problems with their files as seen from where the command runs, so that editors and terminals can open them. */
export function locateProblems(cwd: string, projectFile: string, problems: readonly Problem[]): Problem[] {
  const folder = dirname(resolve(cwd, projectFile));
  return problems.map(problem => ({ ...problem, file: relative(cwd, join(folder, problem.file)) || problem.file }));
}

/** Whether any of them stops publishing. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Prints problems for people, with a line that counts them; nothing when there are none. */
export function reportProblems({ err, colors }: Terminal, problems: readonly Problem[]): void {
  for (const problem of problems) {
    const [first = '', ...hint] = formatProblem(problem).split('\n');
    err(problem.severity === 'error' ? colors.red(first) : colors.yellow(first));
    for (const line of hint) err(colors.dim(line));
  }
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  err(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
