import { type Primitive, primitive } from '../run/primitive.js';
import type { Run } from '../run/run.js';
import { type Operators, plain } from './operator.js';

type Comparison = (a: Primitive, b: Primitive) => boolean;

// `as number`, for JavaScript compares all of them, texts with texts by their characters and all else as numbers.
const less: Comparison = (a, b) => (a as number) < (b as number);
const lessOrEqual: Comparison = (a, b) => (a as number) <= (b as number);

/** Equality and order. */
export const comparison: Operators = {
  '==': ([a, b], run) => alike(a, b, run),
  '!=': ([a, b], run) => !alike(a, b, run),
  '===': ([a, b]) => a === b,
  '!==': ([a, b]) => a !== b,
  '<': plain(values => inOrder(values, less)),
  '<=': plain(values => inOrder(values, lessOrEqual)),
  '>': plain(([a, b]) => less(b, a)),
  '>=': plain(([a, b]) => lessOrEqual(b, a)),
};

/** Whether the second value is after the first and, where there is a third, before that. */
function inOrder([a, b, c]: readonly Primitive[], holds: Comparison): boolean {
  return holds(a, b) && (c === undefined || holds(b, c));
}

/** JavaScript's `==`. */
function alike(a: unknown, b: unknown, run: Run): boolean {
  const [inside, within] = [a, b].map(value => typeof value === 'object' && value !== null);
  if (inside && within) return a === b;
  const [one, other] = [primitive(a, run), primitive(b, run)];
  if (one == null || other == null) return (one ?? null) === (other ?? null);
  return typeof one === typeof other ? one === other : Number(one) === Number(other);
}
