/**
 * Loads a page in a fresh context on a throttled processor and says what that cost.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {string} url
 * @param {object} options
 * @param {string} options.ready JavaScript that is true when what the page is for can be used. It is asked over the debugging
 *   protocol, ten times a second: Playwright's own waiting would put more script into the page than is measured
 * @param {number} [options.throttle] how many times slower the processor is made; default: 4
 * @param {(page: import('playwright').Page) => Promise<unknown>} [options.prepare] before the page is loaded
 * @returns {Promise<{ scriptMs: number, requests: number, bytes: number, longTasks: number }>} script time until the page was
 *   ready and the network quiet, requests and body bytes as transferred, tasks of 50 ms and more
 */
export async function measurePage(browser, url, { ready, throttle = 4, prepare }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const transferred = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => transferred.push(encodedDataLength));
  await session.send('Network.enable');
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(() => {
    window.longTasks = 0;
    new PerformanceObserver(list => (window.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  });
  await prepare?.(page);
  await page.goto(url);
  await session.send('Runtime.evaluate', {
    expression: `new Promise(done => { const timer = setInterval(() => { if (${ready}) { clearInterval(timer); done(); } }, 100); })`,
    awaitPromise: true,
  });
  await page.waitForLoadState('networkidle');
  const { metrics } = await session.send('Performance.getMetrics');
  const { result } = await session.send('Runtime.evaluate', { expression: 'window.longTasks' });
  await context.close();
  return {
    scriptMs: metrics.find(({ name }) => name === 'ScriptDuration').value * 1000,
    requests: transferred.length,
    bytes: transferred.reduce((sum, size) => sum + size, 0),
    longTasks: result.value,
  };
}

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
