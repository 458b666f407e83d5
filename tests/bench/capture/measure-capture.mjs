import { setTimeout as pause } from 'node:timers/promises';
import { openPage } from './open-page.mjs';
import { whenQuiet } from './when-quiet.mjs';

/** Milliseconds given to an SDK to load and come to rest: longer than any of them takes, and the same for all. */
const startWindow = 3000;
const size = 1000;

/**
 * What one SDK costs one page, from its script tag to the last event: the first, a hundred more, and, if asked, a thousand at
 * once.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {import('./cases.mjs').Case} one
 * @param {boolean} burst
 * @returns {Promise<Record<string, number>>} `start`, `first`, `burst*` milliseconds, `perCall` and `perEvent` microseconds.
 *   `first`, `perCall`, `burstCalls` is what the page waits for its calls, by its own clock; `start`, `perEvent`, `burstWhole`
 *   is processor time of the main thread with all that came of them; `delivered` is the number of events that arrived
 */
export async function measureCapture(context, one, burst) {
  one.server?.reset();
  const page = await openPage(context, one);
  const settle = count =>
    one.server ? whenQuiet(one.server, count, () => page.evaluate('0')) : page.evaluate('window.durable');
  try {
    let before = await page.worked();
    /** Main-thread time since this was last asked. */
    const spent = async () => {
      const now = await page.worked();
      const difference = now - before;
      before = now;
      return difference;
    };
    await page.start();
    await pause(startWindow);
    await page.evaluate('Promise.resolve(window.__ready ?? window.docent?.ready).then(() => {})');
    const start = await spent();
    const startTasks = await page.longTasks();

    const first = await page.evaluate('measureCalls(0, 1)');
    await pause(500);
    await spent();
    const hundred = await page.evaluate('measureCalls(1, 100)');
    await settle(101);
    const hundredWhole = await spent();
    const costs = {
      start,
      startLongTasks: startTasks.length,
      first,
      perCall: hundred * 10,
      perEvent: hundredWhole * 10,
    };
    if (!burst) return costs;

    await page.longTasks();
    const burstCalls = await page.evaluate(`measureCalls(101, ${size})`);
    await settle(101 + size);
    const burstWhole = await spent();
    const burstTasks = await page.longTasks();
    return {
      ...costs,
      burstCalls,
      burstWhole,
      burstLongTasks: burstTasks.length,
      burstLongTime: burstTasks.reduce((sum, time) => sum + time, 0),
      burstLongest: Math.max(0, ...burstTasks),
      delivered: one.server ? one.server.seen.size : 0,
    };
  } finally {
    await page.close();
  }
}
