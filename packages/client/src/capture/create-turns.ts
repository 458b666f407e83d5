/** Runs one piece of work after the other, in the order they were given; one that fails does not stop the next. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
