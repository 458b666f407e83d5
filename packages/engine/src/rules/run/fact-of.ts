import { argumentsOf, operatorOf, type Rule } from '../rule.js';
import type { Scope } from './run.js';

/** The path of the fact that a rule names, when it names one. */
export function factOf(rule: Rule, scope: Scope): string | undefined {
  if (operatorOf(rule) !== 'var') return undefined;
  const [path] = argumentsOf(rule, 'var');
  return typeof path === 'string' || typeof path === 'number' ? scope.nameOf(String(path)) : undefined;
}
