/** Takes all steps at once. In a page, steps are taken one by one and the page gets its turn whenever some time has passed. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
