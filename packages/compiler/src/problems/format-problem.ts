import type { Problem } from './problem.js';

/** One problem as two lines of text: `howtos/book.json:12:5 error unknown-key  …`, and below it how to mend it. */
export function formatProblem({ file, line, column, severity, code, message, hint }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${code}  ${message}\n  ${hint}`;
}
