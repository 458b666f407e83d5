import type { Rule } from './rule.js';

/** What became of a rule or of a part of one. */
export type Outcome = 'pass' | 'fail' | 'unknown';

/** What an operation worked with. */
export interface Operand {
  /** As it is written in the rule. */
  rule: Rule;
  /** The path of the fact that it is, when it is one. */
  fact?: string;
  /** As it was seen; absent when it is not known. */
  value?: unknown;
}

/** Why a rule came out as it did: a tree of the same shape. */
export interface Trace {
  /** The operator; empty for what stands for itself, such as `true`. */
  operator: string;
  outcome: Outcome;
  /** Id of the named condition or value. */
  name?: string;
  /** What a comparison, a fact or a calculation worked with. */
  operands?: readonly Operand[];
  /** What `and`, `or`, `!`, `if`, the conditions on lists, and named conditions are made of. */
  parts?: readonly Trace[];
}
