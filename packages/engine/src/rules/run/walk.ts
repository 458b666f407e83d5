import { maxDepth } from '../limits.js';
import { lazyOperators } from '../operators/lazy-operators.js';
import { argumentsOf, operatorOf, type Rule } from '../rule.js';
import type { Operand, Trace } from '../trace.js';
import { factOf } from './fact-of.js';
import { isOpen, someTruthy, test, unknown } from './open.js';
import { type Frame, type Run, type Scope, spend, wholeScope } from './run.js';

/**
 * The value of a rule, in one pass over it. What is not known is one of the symbols in `open`; there are none in a run that
 * is not open, which makes this plain JsonLogic.
 *
 * @param parts where the trace of this rule goes, if anybody wants one
 * @throws {RangeError} when the rule is too deep or takes too many steps
 */
export function walk(rule: Rule, scope: Scope, depth: number, run: Run, parts?: Trace[]): unknown {
  spend(run, 1);
  if (depth > maxDepth) throw new RangeError();
  const name = operatorOf(rule);
  if (name === undefined) {
    const literal = Array.isArray(rule) ? listOf(rule.map(part => walk(part, scope, depth + 1, run))) : rule;
    parts?.push({ operator: '', outcome: outcomeOf(literal) });
    return literal;
  }
  const args = argumentsOf(rule, name);
  const { length } = run.needs;
  const own: Trace[] | undefined = parts && [];
  const operands: Operand[] | undefined = parts && [];
  let result: unknown;
  const lazy = Object.hasOwn(lazyOperators, name) && lazyOperators[name];
  if (lazy) {
    const frame: Frame = {
      args,
      scope,
      run,
      traced: own !== undefined,
      value: (part, inner) => {
        const seen = walk(part, inner ?? scope, depth + 1, run);
        if (!inner && name !== 'var') operands?.push(operandOf(part, seen, scope));
        return seen;
      },
      part: (part, inner = scope) => walk(part, inner, depth + 1, run, own),
      apart: (part, traces) => walk(part, wholeScope(run), depth + 1, run, traces),
      adopt: traces => own?.push(...traces),
    };
    result = lazy(frame);
    if (name === 'var') operands?.push(operandOf(rule, result, scope));
  } else {
    const values = args.map(part => walk(part, scope, depth + 1, run));
    operands?.push(...values.map((seen, index) => operandOf(args[index], seen, scope)));
    result = run.open && values.some(isOpen) ? unknown : apply(name, values, run);
    if (run.open && (result === undefined || (typeof result === 'number' && !Number.isFinite(result))))
      result = unknown;
  }
  // What is decided needs no more facts.
  if (run.open && !isOpen(result)) run.needs.length = length;
  parts?.push({
    operator: name,
    outcome: outcomeOf(result),
    ...((name === 'condition' || name === 'value') && { name: String(args[0]) }),
    ...(operands?.length && { operands }),
    ...(own?.length && { parts: own }),
  });
  return result;
}

function operandOf(rule: Rule, seen: unknown, scope: Scope): Operand {
  const fact = factOf(rule, scope);
  return { rule, ...(fact && { fact }), ...(!isOpen(seen) && { value: seen }) };
}

/** Pass, fail or unknown. */
export function outcomeOf(value: unknown): Trace['outcome'] {
  const sure = test(value);
  return sure === undefined ? 'unknown' : sure ? 'pass' : 'fail';
}

function apply(name: string, values: readonly unknown[], run: Run): unknown {
  for (const value of values) if (typeof value === 'string' || Array.isArray(value)) spend(run, value.length);
  return Object.hasOwn(run.operators, name) ? run.operators[name]?.(values, run) : undefined;
}

/** A list is not known when an element is not; that it has elements is. */
function listOf(values: unknown[]): unknown {
  return values.some(isOpen) ? someTruthy : values;
}
