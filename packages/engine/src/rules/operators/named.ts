import { unknown } from '../run/open.js';
import type { Frame, Named } from '../run/run.js';

/** A named condition. */
export const condition = (frame: Frame): unknown => named(frame, 'conditions');

/** A named computed value. */
export const value = (frame: Frame): unknown => named(frame, 'values');

/**
 * What the name stands for, found once in an evaluation however often it is used: names of names would otherwise take twice
 * as long with every level. A name that leads back to itself, or nowhere, is not known.
 */
function named(frame: Frame, group: 'conditions' | 'values'): unknown {
  const { args, run } = frame;
  const id = String(args[0]);
  const key = `${group} ${id}`;
  const definitions = run.definitions[group] ?? {};
  const all = (run.named ??= new Map());
  let found = all.get(key);
  if (!found) {
    found = { value: run.open ? unknown : undefined, needs: [], parts: [] };
    all.set(key, found);
    if (Object.hasOwn(definitions, id)) evaluateApart(frame, definitions[id], found);
  }
  if (found.needs.length) run.needs.push(found.needs);
  frame.adopt(found.parts);
  return found.value;
}

function evaluateApart({ apart, run }: Frame, rule: unknown, found: Named): void {
  const outer = run.needs;
  run.needs = found.needs;
  const parts: Named['parts'] = [];
  found.value = apart(rule, parts);
  found.parts = parts;
  run.needs = outer;
}
