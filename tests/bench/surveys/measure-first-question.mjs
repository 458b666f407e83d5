import { evaluate, openPage, waitFor } from '../player/measure-player.mjs';

/**
 * Loads a page that asks on a processor that is four times slower, until the question is on show, and until nothing more comes.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, ready: string }} options `ready` is JavaScript that is true when the question is on show
 * @returns {Promise<{ bytesShown: number, bytes: number, scriptMs: number }>} bytes that had come when the question was first
 *   painted, and in the end, without the page itself; milliseconds of script until the question was noticed
 */
export async function measureFirstQuestion(browser, { ready, url }) {
  const { context, metric, page, session, state } = await openPage(browser, url);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(
    `requestAnimationFrame(function look() { if (${ready}) window.shownAt = performance.now(); else requestAnimationFrame(look) })`,
  );
  await page.goto(url, { waitUntil: 'commit' });
  await waitFor(session, 'window.shownAt');
  const scriptMs = (await metric('ScriptDuration')) * 1000;
  await page.waitForLoadState('networkidle');
  const before = await evaluate(
    session,
    `performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd <= window.shownAt).map(({ name }) => name)`,
  );
  const bytesShown = [...new Set(before)].reduce((sum, address) => sum + (state.byAddress.get(address) ?? 0), 0);
  await context.close();
  return { bytesShown, bytes: state.code, scriptMs };
}
