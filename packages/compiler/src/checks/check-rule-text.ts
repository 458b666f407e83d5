import { checkRule, operatorOf } from '@docent/engine';
import type { CheckContext } from '../kinds/kind-compiler.js';
import { quote } from '../problems/quote.js';
import type { Path } from '../source/source-file.js';
import type { NamedRules } from './named-rules.js';

/** A rule in its place. */
export interface PlacedRule {
  rule: unknown;
  /** Relative to the entity. */
  path: Path;
  /** Whether it is asked if it holds, or for its value. */
  is: 'condition' | 'value';
}

/**
 * Reports what is wrong with a rule by itself, whatever it is asked about.
 *
 * @param skip codes that are somebody else's to report
 * @returns whether it is sound
 */
export function checkRuleText(
  { rule, path, is }: PlacedRule,
  named: NamedRules,
  { report }: Pick<CheckContext, 'report'>,
  skip: readonly string[] = [],
): boolean {
  if (rule === undefined) return false;
  const problems = checkRule(rule, named);
  for (const problem of problems) {
    if (skip.includes(problem.code) || (problem.code === 'unknown-name' && !named.complete)) continue;
    report(`rule-${problem.code}`, [...path, ...problem.path], problem.message, problem.remedy);
  }
  if (problems.length > 0) return false;
  if (is === 'value' || typeof rule === 'boolean' || operatorOf(rule) !== undefined) return true;
  const message = `${quote(rule)} is no condition: it comes out the same whatever a customer answers.`;
  report('rule-literal', path, message, 'Write a rule such as {"==": [{"var": "answers.remote"}, true]}.');
  return false;
}
