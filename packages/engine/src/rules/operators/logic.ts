import { either, someFalsy, someTruthy, test, unknown } from '../run/open.js';
import type { Frame } from '../run/run.js';

/** The first falsy argument, or the last. */
export const and = (frame: Frame): unknown => chain(frame, false);

/** The first truthy argument, or the last. */
export const or = (frame: Frame): unknown => chain(frame, true);

/** Whether the argument is falsy. */
export function not(frame: Frame): unknown {
  const held = test(frame.part(frame.args[0]));
  return held === undefined ? unknown : !held;
}

/** Whether the argument is truthy. */
export const sure = (frame: Frame): unknown => test(frame.part(frame.args[0])) ?? unknown;

/** The value behind the first condition that holds. Where a condition is not known, what all that may follow agree on. */
export function choose({ args, part, run }: Frame): unknown {
  const { needs } = run;
  const possible: unknown[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const { length } = needs;
    const last = at + 1 === args.length;
    const held = last || test(part(args[at]));
    if (held !== undefined && !last) needs.length = length;
    if (held !== false) possible.push(part(args[last ? at : at + 1]));
    if (held) return possible.reduce(either);
  }
  return [...possible, null].reduce(either);
}

function chain({ args, part, run, traced }: Frame, end: boolean): unknown {
  const { needs } = run;
  let [value, open, ended]: [unknown, boolean, boolean] = [undefined, false, false];
  for (const [index, arg] of args.entries()) {
    const { length } = needs;
    const seen = part(arg);
    const held = test(seen);
    if (ended || (held === !end && index < args.length - 1)) needs.length = length;
    if (ended) continue;
    value = seen;
    ended = held === end;
    if (ended && open) value = end ? someTruthy : someFalsy;
    if (ended && !traced) break;
    open ||= held === undefined;
  }
  return open && !ended ? unknown : value;
}
