import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowsers } from '../support/find-browsers.mjs';
import { buildPeers } from './build.mjs';
import { createCountingServer } from './counting-server.mjs';
import { createPageServer } from './page-server.mjs';
import { plainUserAgent } from './plain-user-agent.mjs';

// `node tests/peers/nominal.mjs`: does every peer deliver 30 of 30 when nothing is wrong? If not, its adapter is.

const wanted = 30;
const folder = await mkdtemp(join(tmpdir(), 'docent-peers-'));
const peers = await buildPeers(folder);
const pages = await createPageServer(peers);
const server = await createCountingServer();
const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
try {
  const userAgent = await plainUserAgent(browser);
  for (const { name, version } of peers) {
    server.reset();
    const context = await browser.newContext({ userAgent });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${pages.url}/p/${name}?c=${encodeURIComponent(server.url)}`);
    await page.evaluate(() => window.__ready);
    await page.evaluate(count => window.__send(0, count, 100), wanted);
    const all = await server.until(wanted, 20_000);
    const doubled = [...server.seen.values()].filter(({ times }) => times > 1).length;
    const named = [...server.seen.values()].filter(({ ids }) => ids.size === 1).length;
    console.log(
      `${name} ${version}: ${server.seen.size} of ${wanted}, ${doubled} twice, ${named} with one id, ${server.log.length} requests, ${server.preflights()} preflights${errors.map(error => `\n  ${error}`).join('')}`,
    );
    if (!all) process.exitCode = 1;
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
  await pages.close();
  await rm(folder, { recursive: true, force: true });
}
