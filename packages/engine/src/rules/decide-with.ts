import type { Operators } from './operators/operator.js';
import type { Definitions, Rule } from './rule.js';
import { createRun, type Needs, type Run, wholeScope } from './run/run.js';
import { walk } from './run/walk.js';
import type { Trace } from './trace.js';

/** What a rule comes to, and why. */
export interface Decision {
  /** Whether the rule holds; `'unknown'` while that depends on what is not known, or cannot be computed. */
  result: boolean | 'unknown';
  trace: Trace;
}

/** `decide` with the operators given, as `evaluateWith`. */
export function decideWith(operators: Operators, rule: Rule, facts: unknown, definitions: Definitions = {}): Decision {
  const { trace } = ask(operators, rule, facts, definitions);
  return { result: trace.outcome === 'unknown' ? 'unknown' : trace.outcome === 'pass', trace };
}

/** `unknowns` with the operators given, as `evaluateWith`. */
export function unknownsWith(
  operators: Operators,
  rule: Rule,
  facts: unknown,
  definitions: Definitions = {},
): string[] {
  const { run, trace } = ask(operators, rule, facts, definitions);
  const names = new Set<string>();
  if (trace.outcome === 'unknown') collect(run.needs, names, new Set());
  return [...names];
}

function ask(operators: Operators, rule: Rule, facts: unknown, definitions: Definitions): { run: Run; trace: Trace } {
  const run = createRun({ facts, definitions, operators, open: true });
  const traces: Trace[] = [];
  try {
    walk(rule, wholeScope(run), 0, run, traces);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { run, trace: traces[0] ?? { operator: '', outcome: 'unknown' } };
}

function collect(needs: Needs, names: Set<string>, seen: Set<Needs>): void {
  if (seen.has(needs)) return;
  seen.add(needs);
  for (const need of needs) {
    if (typeof need === 'string') names.add(need);
    else collect(need, names, seen);
  }
}
