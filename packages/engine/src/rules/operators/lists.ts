import { factOf } from '../run/fact-of.js';
import { isOpen, someTruthy, test, unknown } from '../run/open.js';
import type { Frame, Scope } from '../run/run.js';

/** Elements for which the rule holds. */
export function filterList(frame: Frame): unknown {
  const { list, scopeOf } = listOf(frame);
  if (!list) return unknown;
  let open = false;
  const kept = list.filter((_, index) => {
    const held = test(frame.value(frame.args[1], scopeOf(index)));
    open ||= held === undefined;
    return held;
  });
  if (open) return kept.length ? someTruthy : unknown;
  return kept;
}

/** What the rule makes of each element. */
export function mapList(frame: Frame): unknown {
  const { list, scopeOf } = listOf(frame);
  if (!list) return unknown;
  const values = list.map((_, index) => frame.value(frame.args[1], scopeOf(index)));
  return values.some(isOpen) ? someTruthy : values;
}

/** What the rule makes of each element and what it made of those before. */
export function reduceList(frame: Frame): unknown {
  const { list, scopeOf } = listOf(frame);
  let accumulator = frame.args[2] === undefined ? null : frame.value(frame.args[2], frame.scope);
  if (!list) return unknown;
  for (const [index, current] of list.entries()) {
    const { nameOf } = scopeOf(index);
    accumulator = frame.value(frame.args[1], {
      data: { current, accumulator },
      nameOf: path => (/^current(\.|$)/.test(path) ? nameOf(path.slice(8)) : undefined),
    });
  }
  return accumulator;
}

/** Whether the list has elements and the rule holds for each. */
export const everyElement = (frame: Frame): unknown => search(frame, false, false, true);

/** Whether the rule holds for an element. */
export const someElement = (frame: Frame): unknown => search(frame, true, false, false);

/** Whether the rule holds for no element. */
export const noElement = (frame: Frame): unknown => search(frame, true, true, true);

/** Looks for an element for which the rule does (`wanted`) or does not hold; `none` is the answer when there is none. */
function search(frame: Frame, wanted: boolean, empty: boolean, none: boolean): unknown {
  const { list, scopeOf } = listOf(frame);
  if (!list) return unknown;
  let [found, open]: [boolean, boolean] = [false, false];
  for (const index of list.keys()) {
    const held = test(frame.part(frame.args[1], scopeOf(index)));
    found ||= held === wanted;
    open ||= held === undefined;
    if (found && !frame.traced) break;
  }
  if (found) return !none;
  if (open) return unknown;
  return list.length ? none : empty;
}

/** The list that is the first argument, `undefined` when it is not known, with the scope of each of its elements. */
function listOf({ args, run, scope, value }: Frame): { list?: readonly unknown[]; scopeOf(index: number): Scope } {
  const seen = value(args[0]);
  const list: readonly unknown[] = Array.isArray(seen) ? seen : [];
  const name = factOf(args[0], scope);
  const scopeOf = (index: number): Scope => {
    const data = list[index];
    const held = typeof data === 'object' ? data : undefined;
    const place =
      name === undefined ? ((held && run.places?.get(held)) ?? '*') : name ? `${name}.${index}` : `${index}`;
    if (run.open && held && name !== undefined) (run.places ??= new WeakMap()).set(held, place);
    return { data, nameOf: path => (path ? `${place}.${path}` : place) };
  };
  return { ...(!isOpen(seen) && { list }), scopeOf };
}
