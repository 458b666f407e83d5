/**
 * Runs something in steps, once to warm up and then so many times.
 *
 * @param {() => Generator<void, unknown>} start
 * @param {number} repeats
 * @returns {{ whole: number, steps: number, longest: number }} medians in milliseconds; of the longest step of each run, which
 * is what a page cannot interrupt
 */
export function measureSteps(start, repeats) {
  const runs = Array.from({ length: repeats + 1 }, () => {
    const running = start();
    const [began, times] = [performance.now(), []];
    for (let done = false, before = began; !done; before = performance.now()) {
      done = running.next().done === true;
      times.push(performance.now() - before);
    }
    return { whole: performance.now() - began, steps: times.length, longest: Math.max(...times) };
  }).slice(1);
  const median = key => {
    const sorted = runs.map(run => run[key]).sort((a, b) => a - b);
    return Number(sorted[Math.floor(sorted.length / 2)].toPrecision(3));
  };
  return { whole: median('whole'), steps: median('steps'), longest: median('longest') };
}
