import type { Operators } from './operators/operator.js';
import type { Definitions, Rule } from './rule.js';
import { isOpen } from './run/open.js';
import { createRun, wholeScope } from './run/run.js';
import { walk } from './run/walk.js';

/**
 * The value of a rule as far as it is known, for what is told to somebody: where `evaluateWith` calculates on with `null`, a
 * fact that is missing and has no default in `var` makes this `undefined`, unless the value is the same whatever it is.
 */
export function valueWith(operators: Operators, rule: Rule, facts: unknown, definitions: Definitions = {}): unknown {
  const run = createRun({ facts, definitions, operators, open: true, defaults: true });
  try {
    const value = walk(rule, wholeScope(run), 0, run);
    return isOpen(value) ? undefined : value;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
