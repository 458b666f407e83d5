/** Does something when it is first asked for, and answers the same ever after: for what is slow to make and never changed. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
