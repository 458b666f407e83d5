/** What can be wrong with a rule, by code. */
export const ruleProblems = {
  'unknown-operator': 'An operator that does not exist.',
  'wrong-arity': 'An operator with too few or too many arguments.',
  'wrong-type': 'A date, duration, amount of money or number that is none.',
  'several-operators': 'An object with an operator and other keys beside it, which is no operation but a truthy value.',
  'unknown-name': 'A named condition or value that is not defined.',
  'cyclic-name': 'A named condition or value that leads back to itself.',
  'too-deep': 'A rule deeper than 64 levels, with the names that it uses.',
  'too-large': 'A rule of more than 10,000 nodes.',
  'no-json': 'Something that JSON does not have, such as NaN or a function.',
} as const;

/** A code of a problem with a rule. */
export type RuleProblemCode = keyof typeof ruleProblems;

/** Something wrong with a rule. */
export interface RuleProblem {
  code: RuleProblemCode;
  /** Where in the rule: keys and indexes from its top. */
  path: readonly (string | number)[];
  /** What is wrong there. */
  message: string;
  /** How to mend it. */
  remedy: string;
}
