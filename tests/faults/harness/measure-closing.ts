import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './launch-chromium.js';
import { launchFirefox } from './launch-firefox.js';
import { servePages } from './serve-pages.js';

/** What a browser kept of what bare pages wrote while their tabs were closed. */
export interface ClosingTrials {
  browser: 'chromium' | 'firefox';
  /** Pages. Each made three writes to local storage in its `pagehide` handler. */
  of: number;
  /** Pages of which the last write was there afterwards. */
  whole: number;
  /** Pages of which only an earlier write was there. */
  part: number;
}

const pagesClosed = 30;
const writes = 3;

/**
 * Closes tabs whose page, without any SDK in it, writes to local storage in `pagehide`: what is lost here nothing in a page
 * can keep, as there is no other storage that a page that goes could wait for.
 */
export async function measureClosing(browser: ClosingTrials['browser']): Promise<ClosingTrials> {
  const profile = await mkdtemp(join(tmpdir(), 'docent-faults-'));
  const pages = await servePages();
  const running = await (browser === 'firefox' ? launchFirefox : launchChromium)({ profile });
  try {
    for (let number = 0; number < pagesClosed; number++) {
      const page = await running.context.newPage();
      await page.goto(`${pages.url}/elsewhere`);
      await page.evaluate(
        ([key, count]) => {
          // Opened before, as that of an SDK is.
          localStorage.getItem(key);
          addEventListener('pagehide', () => {
            for (let write = 1; write <= count; write++) localStorage.setItem(key, String(write));
          });
        },
        [`page-${number}`, writes] as const,
      );
      await page.close();
    }
    const page = await running.context.newPage();
    await page.goto(`${pages.url}/elsewhere`);
    const kept = await page.evaluate(() => Object.entries(localStorage).map(([, value]) => Number(value)));
    const whole = kept.filter(last => last === writes).length;
    return { browser, of: pagesClosed, whole, part: kept.length - whole };
  } finally {
    await running.close();
    await pages.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
