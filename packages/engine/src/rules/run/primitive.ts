import { type Run, spend } from './run.js';

/** What operators on plain values work with. */
export type Primitive = string | number | boolean | null | undefined;

/**
 * A value as JavaScript converts it for a comparison or calculation: lists are joined by commas. Objects are not asked how
 * to, for that would be code of whoever wrote the facts.
 *
 * @throws {RangeError} when lists are in lists in lists, or it takes too many steps
 */
export function primitive(value: unknown, run: Run, depth = 0): Primitive {
  if (Array.isArray(value)) {
    spend(run, value.length);
    if (depth > 8) throw new RangeError();
    return value
      .map(element => {
        const text = String(primitive(element, run, depth + 1) ?? '');
        spend(run, text.length);
        return text;
      })
      .join();
  }
  return typeof value === 'object' && value !== null ? '[object Object]' : (value as Primitive);
}
