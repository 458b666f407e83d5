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
  const value = (part: Rule, inner = scope): unknown => walk(part, inner, depth + 1, run);
  const name = operatorOf(rule);
  if (name === undefined) {
    const literal = Array.isArray(rule) ? listOf(rule.map(part => value(part))) : rule;
    parts?.push({ operator: '', outcome: outcomeOf(literal) });
    return literal;
  }
  const args = argumentsOf(rule, name);
  const { length } = run.needs;
  const own: Trace[] = [];
  const traced = parts !== undefined;
  let operands: Operand[] | undefined;
  const operand = (part: Rule, seen: unknown): void => {
    const fact = factOf(part, scope);
    (operands ??= []).push({ rule: part, ...(fact && { fact }), ...(!isOpen(seen) && { value: seen }) });
  };
  let result: unknown;
  const lazy = Object.hasOwn(lazyOperators, name) && lazyOperators[name];
  if (lazy) {
    const frame: Frame = {
      args,
      scope,
      run,
      traced,
      value: (part, inner) => {
        const seen = value(part, inner);
        if (traced && !inner && name !== 'var') operand(part, seen);
        return seen;
      },
      part: (part, inner = scope) => walk(part, inner, depth + 1, run, traced ? own : undefined),
      apart: (part, traces) => walk(part, wholeScope(run), depth + 1, run, traces),
      adopt: traces => {
        if (traced) own.push(...traces);
      },
    };
    result = lazy(frame);
    if (traced && name === 'var') operand(rule, result);
  } else {
    const values = args.map(part => value(part));
    if (traced) values.forEach((seen, index) => operand(args[index], seen));
    result = values.some(isOpen) ? unknown : apply(name, values, run);
    if (run.open && (result === undefined || (typeof result === 'number' && !Number.isFinite(result))))
      result = unknown;
  }
  // What is decided needs no more facts.
  if (!isOpen(result)) run.needs.length = length;
  const id = name === 'condition' || name === 'value' ? String(args[0]) : undefined;
  parts?.push({
    operator: name,
    outcome: outcomeOf(result),
    ...(id !== undefined && { name: id }),
    ...(operands && { operands }),
    ...(own.length > 0 && { parts: own }),
  });
  return result;
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
