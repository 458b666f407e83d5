import { type Primitive, primitive } from '../run/primitive.js';
import { type Operators, plain } from './operator.js';

/** Texts, lists, and what does nothing. */
export const text: Operators = {
  in: ([a, b], run) =>
    Array.isArray(b) ? b.indexOf(a) >= 0 : typeof b === 'string' && b.includes(String(primitive(a, run))),
  cat: plain(values => values.join('')),
  substr: plain(part),
  merge: values => values.flat(1),
  // Nothing is logged: a rule has no effect on the page that it runs in.
  log: ([value]) => value,
};

function part([source, start, length]: readonly Primitive[]): string {
  const text = String(source);
  const from = Math.trunc(Number(start ?? 0)) || 0;
  const rest = text.slice(from < 0 ? Math.max(text.length + from, 0) : from);
  const end = Math.trunc(Number(length)) || 0;
  if (length === undefined) return rest;
  return rest.slice(0, end < 0 ? Math.max(rest.length + end, 0) : end);
}
