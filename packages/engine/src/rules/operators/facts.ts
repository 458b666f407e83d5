import { isOpen, unknown } from '../run/open.js';
import { lookUp } from '../run/look-up.js';
import { primitive } from '../run/primitive.js';
import type { Frame, Run } from '../run/run.js';

/** A fact by its path, or the second argument where there is none. */
export function fact(frame: Frame): unknown {
  const { args, run, scope } = frame;
  const path = frame.value(args[0]);
  if (isOpen(path)) return unknown;
  const name = primitive(path, run);
  const found = lookUp(scope.data, name);
  if (!run.open) return found === undefined ? (args[1] === undefined ? null : frame.value(args[1])) : found;
  // What stands in for a missing fact is no knowledge of it: the fact may still become known.
  return found ?? (run.defaults && args.length > 1 ? frame.value(args[1]) : need(frame, String(name ?? '')));
}

/** The paths, of those given, at which there is nothing. */
export function missing(frame: Frame): unknown {
  const values = frame.args.map(arg => frame.value(arg));
  return values.some(isOpen) ? unknown : missingOf(frame, Array.isArray(values[0]) ? values[0] : values).answer;
}

/** The same, or nothing once as many as the first argument says are there. */
export function missingSome(frame: Frame): unknown {
  const [count, paths] = frame.args.map(arg => frame.value(arg));
  if (isOpen(count) || isOpen(paths)) return unknown;
  const all: unknown[] = Array.isArray(paths) ? paths : [paths];
  const { absent, answer } = missingOf(frame, all);
  return all.length - absent >= Number(primitive(count, frame.run)) ? [] : answer;
}

function missingOf(frame: Frame, paths: readonly unknown[]): { absent: number; answer: unknown } {
  const { run, scope } = frame;
  let open = false;
  const absent = paths.filter(path => {
    const name = primitive(path, run);
    const found = lookUp(scope.data, name) ?? null;
    if (isOpen(found) || (run.open && found === null)) {
      open = true;
      need(frame, String(name ?? ''));
    }
    return isOpen(found) || found === null || found === '';
  });
  return { absent: absent.length, answer: open ? unknown : absent };
}

/** Notes that a fact is needed. */
function need({ run, scope }: { run: Run; scope: Frame['scope'] }, path: string): symbol {
  const name = scope.nameOf(path);
  if (name !== undefined) run.needs.push(name);
  return unknown;
}
