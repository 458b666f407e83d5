/**
 * Loads a page in a fresh context on a throttled processor and says what that cost.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {string} url
 * @param {object} options
 * @param {(page: import('playwright').Page) => Promise<unknown>} options.ready resolves when what the page is for can be used
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
  await ready(page);
  await page.waitForLoadState('networkidle');
  const { metrics } = await session.send('Performance.getMetrics');
  const longTasks = await page.evaluate(() => window.longTasks);
  await context.close();
  return {
    scriptMs: metrics.find(({ name }) => name === 'ScriptDuration').value * 1000,
    requests: transferred.length,
    bytes: transferred.reduce((sum, size) => sum + size, 0),
    longTasks,
  };
}

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
