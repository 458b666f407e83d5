import type { Operators } from './operators/operator.js';
import type { Definitions, Rule } from './rule.js';
import { createRun, wholeScope } from './run/run.js';
import { walk } from './run/walk.js';

/**
 * `evaluate` with the operators given: `jsonLogicOperators` alone where none of the additions are used, which is half of
 * the bytes.
 */
export function evaluateWith(operators: Operators, rule: Rule, facts: unknown, definitions: Definitions = {}): unknown {
  const run = createRun({ facts, definitions, operators, open: false });
  try {
    return walk(rule, wholeScope(run), 0, run);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
