import { type Decision, decideWith, unknownsWith } from './decide-with.js';
import { operators } from './operators/operators.js';
import type { Definitions, Rule } from './rule.js';

/**
 * Whether a rule holds, in three values: a fact that is missing or `null` is unknown, not false, and so is all that depends
 * on it. What is decided stays so whatever else becomes known. A default in `var` is no knowledge and decides nothing.
 *
 * @param definitions named conditions and values, none by default
 */
export function decide(rule: Rule, facts: unknown, definitions: Definitions = {}): Decision {
  return decideWith(operators, rule, facts, definitions);
}

/**
 * The facts, by path, that keep a rule from being decided; each may be one that decides it, and all together do. `*` stands
 * for an element of a list that is no fact itself. Empty once the rule is decided, and when it cannot be computed.
 *
 * @param definitions named conditions and values, none by default
 */
export function unknowns(rule: Rule, facts: unknown, definitions: Definitions = {}): string[] {
  return unknownsWith(operators, rule, facts, definitions);
}
