/**
 * Makes a value when it is first asked for. Compiling a schema takes milliseconds, and a collector that starts, or a command that
 * ends at once, needs few of them.
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
