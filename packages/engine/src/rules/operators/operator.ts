import { type Primitive, primitive } from '../run/primitive.js';
import type { Run } from '../run/run.js';

/** An operator on values; `undefined` is the answer to what cannot be computed. */
export type Operator = (values: readonly unknown[], run: Run) => unknown;

/** Some operators by name. */
export type Operators = Readonly<Record<string, Operator>>;

/** Makes an operator of one that takes only plain values, converted as JavaScript does. */
export function plain(operator: (values: readonly Primitive[]) => unknown): Operator {
  return (values, run) => operator(values.map(value => primitive(value, run)));
}
