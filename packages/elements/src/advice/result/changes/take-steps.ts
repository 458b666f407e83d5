/** Milliseconds of one task; with what else a page does in a frame it stays below 16. */
const slice = 8;

/**
 * Takes the steps of a long computation, and lets the page go on in between.
 *
 * @param wanted whether somebody still waits for it
 * @returns what it comes to; `undefined` when nobody waited
 */
export async function takeSteps<T>(steps: Generator<void, T>, wanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve));
    if (!wanted()) return undefined;
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
