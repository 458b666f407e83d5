import { isOpen } from './open.js';

/**
 * The value at a path such as `account.seats` or `items.0`. Only what the data has itself is found, never what an object
 * inherits.
 *
 * @returns `undefined` when nothing is there
 */
export function lookUp(data: unknown, path: unknown): unknown {
  if (path === undefined || path === null || path === '') return data;
  let found = data;
  for (const key of String(path).split('.')) {
    if (isOpen(found)) return found;
    if (found === null || found === undefined || !Object.hasOwn(Object(found) as object, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
