/** Milliseconds that are worked at a stretch: far below what a customer would notice while typing. */
const slice = 10;

/** Runs something long to its end, and lets the page do its own between its steps. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < slice) continue;
    await new Promise(resolve => setTimeout(resolve));
    began = performance.now();
  }
}
