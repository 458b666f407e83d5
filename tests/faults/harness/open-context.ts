import type { Browser } from 'playwright';
import type { RunningBrowser } from './browser.js';

/** A context of its own in a browser that others use, too: it can be closed, and not be killed. */
export async function openContext(browser: Browser, name: RunningBrowser['name']): Promise<RunningBrowser> {
  const context = await browser.newContext();
  return {
    name,
    version: browser.version(),
    context,
    async kill() {
      throw new Error('A browser that others use is not killed. Run this scenario in one of its own.');
    },
    close: () => context.close(),
  };
}
