import type { ProblemCode } from '../problems/problem-codes.js';

/** Something in a markdown text that cannot be published. */
export interface MarkdownMistake {
  code: ProblemCode;
  message: string;
  hint: string;
}
