import { evaluateWith } from './evaluate-with.js';
import { operators } from './operators/operators.js';
import type { Definitions, Rule } from './rule.js';

/**
 * The value of a rule in JsonLogic, with the additions of `docs/reference/rules.md`.
 *
 * @param rule any JSON; what `checkRule` finds fault with has a value all the same, if not a useful one
 * @param facts the data that `var` reads; only what objects and lists hold themselves, never what they inherit
 * @param definitions named conditions and values, none by default
 * @returns `undefined` for what cannot be computed: an operator that does not exist, types that do not fit an addition, a
 * rule deeper than `maxDepth` or one that takes more than `maxSteps`. Never throws.
 */
export function evaluate(rule: Rule, facts: unknown, definitions: Definitions = {}): unknown {
  return evaluateWith(operators, rule, facts, definitions);
}
