/** What depends on a fact that is not known, or cannot be computed. */
export const unknown = Symbol('unknown');
/** Truthy, whatever the facts that are not known turn out to be, but which value it will be is not known. */
export const someTruthy = Symbol('truthy');
/** Falsy in the same way. */
export const someFalsy = Symbol('falsy');

/** Whether the value is not known. Facts are JSON and hold no symbols. */
export const isOpen = (value: unknown): value is symbol => typeof value === 'symbol';

/** Truthiness in JsonLogic: as in JavaScript, but an empty list is falsy. */
export const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Truthiness in three values; `undefined` is not known. */
export function test(value: unknown): boolean | undefined {
  if (value === unknown) return undefined;
  return isOpen(value) ? value === someTruthy : truthy(value);
}

/** What is known of a value that is either of the two. */
export function either(a: unknown, b: unknown): unknown {
  if (a === b) return a;
  const sure = test(a);
  if (sure === undefined || sure !== test(b)) return unknown;
  return sure ? someTruthy : someFalsy;
}
