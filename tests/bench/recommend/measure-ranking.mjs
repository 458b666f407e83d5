import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findBrowsers } from '../../support/find-browsers.mjs';

const engine = new URL('../../../packages/engine/dist/', import.meta.url);
const origin = 'http://bench.example';

/** Milliseconds of ranking in Chromium, ours beside a plain loop: of each case the medians, and the median of the ratios of each run. */
export async function measureRanking(cases, repeats) {
  const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, async route => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/')
        return await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bench</title>' });
      const file = pathname.startsWith('/engine/')
        ? new URL(pathname.slice('/engine/'.length), engine)
        : new URL('ranking-page.mjs', import.meta.url);
      return await route.fulfill({ contentType: 'text/javascript', body: await readFile(file, 'utf8') });
    });
    await page.goto(origin);
    const summary = [];
    for (const one of cases) {
      const { ours, plain } = await page.evaluate(async wanted => (await import('/ranking-page.mjs')).measure(wanted), {
        ...one,
        repeats,
      });
      const ratios = ours.map((milliseconds, run) => milliseconds / plain[run]);
      summary.push({ ...one, ours: median(ours), plain: median(plain), ratio: median(ratios) });
    }
    return summary;
  } finally {
    await browser.close();
  }
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
