import type { Primitive } from '../run/primitive.js';
import { type Operators, plain } from './operator.js';

const numberIn = (value: Primitive): number => parseFloat(String(value));
const numbers = (values: readonly Primitive[]): number[] => values.map(Number);
const product = plain(values => values.map(numberIn).reduce((a, b) => a * b));

/** Calculations with numbers. */
export const arithmetic: Operators = {
  '+': plain(values => values.reduce<number>((sum, value) => sum + numberIn(value), 0)),
  // As in JsonLogic, a single factor is handed through as it is.
  '*': (values, run) => (values.length < 2 ? values[0] : product(values, run)),
  '-': plain(([a, b]) => (b === undefined ? -Number(a) : Number(a) - Number(b))),
  '/': plain(([a, b]) => Number(a) / Number(b)),
  '%': plain(([a, b]) => Number(a) % Number(b)),
  max: plain(values => Math.max(...numbers(values))),
  min: plain(values => Math.min(...numbers(values))),
};
