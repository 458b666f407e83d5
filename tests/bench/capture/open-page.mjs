import { setTimeout as pause } from 'node:timers/promises';

/** What every measured page holds before anything of an SDK: the calls, timed as a page's own task, and an ear for long tasks. */
const tools = `{
  window.longTasks = [];
  new PerformanceObserver(list => longTasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' });
  const call = (from, count) => {
    const markers = Array.from({ length: count }, (_, index) => 'mk_' + String(from + index).padStart(5, '0') + '_');
    const padding = 'Assembled the desk and rated the step about the cable tray. '.repeat(4).slice(0, 200);
    const kept = [];
    const began = performance.now();
    for (const marker of markers) kept.push(__track(marker, padding));
    const took = performance.now() - began;
    window.durable = Promise.all(kept).then(() => {});
    return took;
  };
  window.measureCalls = (from, count) => new Promise(done => setTimeout(done)).then(() => call(from, count));
}`;

/**
 * Opens an empty page of a case on a slowed processor, with nothing left of earlier runs unless asked to keep it.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {import('./cases.mjs').Case} one
 * @param {{ throttle?: number, keep?: boolean }} [options] default: four times slower, storage cleared
 */
export async function openPage(
  context,
  { page: base, prelude = '', server, tag },
  { throttle = 4, keep = false } = {},
) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = new URL(base).origin;
  if (!keep) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.goto(`${base}/blank?c=${encodeURIComponent(server?.url ?? '')}`);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  // Processor time of the main thread: what else runs on the machine is not in it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const evaluate = async expression => {
    const { exceptionDetails, result } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(tools);
  await pause(300);
  return {
    page,
    evaluate,
    throttle: rate => session.send('Emulation.setCPUThrottlingRate', { rate }),
    /** Puts the script of the case into the page, the way a vendor's page has it. */
    start: () =>
      evaluate(`{
        ${prelude}
        const tag = ${JSON.stringify(tag ?? null)};
        if (tag) {
          const script = document.createElement('script');
          script.async = true;
          for (const [name, value] of Object.entries(tag)) script.setAttribute(name, value);
          document.head.append(script);
        }
      }`),
    /** Milliseconds that the main thread has worked so far. */
    async worked() {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    },
    /** Long tasks since this was last asked. */
    longTasks: () => evaluate('longTasks.splice(0)'),
    close: () => page.close(),
  };
}
