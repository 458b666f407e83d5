import type { ProblemCode } from './problem-codes.js';

/** Something an author must or should mend: where, what and how. */
export interface Problem {
  /** An error stops publishing; a warning does not. */
  severity: 'error' | 'warning';
  code: ProblemCode;
  /** Path relative to the project folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units. */
  column: number;
  /** JSON pointer (RFC 6901) to the value; empty for the whole file and in files that are not JSON. */
  path: string;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  hint: string;
}
