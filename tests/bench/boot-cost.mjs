import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createDemo } from '../../demo/server/create-demo.mjs';
import { betweenMarkers } from '../../docs/generators/between-markers.mjs';
import { bootTable } from '../../docs/generators/boot.mjs';
import { findBrowsers } from '../support/find-browsers.mjs';
import { bareLitPage } from './bare-lit-page.mjs';
import { median, measurePage } from './measure-page.mjs';

// `npm run bench:boot`: what it costs a page to load Docent. Times are ratios within this run.

const repeats = Number(process.argv[2] ?? 11);
const results = fileURLToPath(new URL('../../docs/benchmarks/boot.json', import.meta.url));
const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

const usable = count =>
  `[...document.querySelectorAll('docent-howto')].filter(({ shadowRoot }) => shadowRoot?.querySelector('[part=mark]')).length >= ${count}`;

const data = await mkdtemp(join(tmpdir(), 'docent-bench-'));
const demo = await createDemo({ data });
const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
try {
  const bare = await bareLitPage();
  const cases = {
    'one bare Lit element': {
      url: `${demo.url}/bare`,
      ready: `document.querySelector('bare-element')?.shadowRoot?.querySelector('button')`,
      prepare: async tab => {
        await tab.route('**/bare', route => route.fulfill({ contentType: 'text/html', body: bare.html }));
        await tab.route('**/bare.js', route => route.fulfill({ contentType: 'text/javascript', body: bare.script }));
      },
    },
    'one how-to': { url: `${demo.url}/scenarios/plain`, ready: usable(1) },
    '5 how-tos of 5': { url: `${demo.url}/scenarios/many-entities?n=5&of=5`, ready: usable(5) },
    '5 how-tos of 5,000': { url: `${demo.url}/scenarios/many-entities?n=5&of=5000`, ready: usable(5) },
  };
  const runs = Object.fromEntries(Object.keys(cases).map(name => [name, []]));
  // Interleaved, so that a slow moment of the machine meets every case; the first round warms up.
  for (let round = 0; round <= repeats; round++) {
    for (const [name, { url, ...options }] of Object.entries(cases)) {
      const run = await measurePage(browser, url, options);
      if (round > 0) runs[name].push(run);
    }
  }
  const summary = Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [
      name,
      Object.fromEntries(
        Object.keys(list[0]).map(key => [key, Math.round(median(list.map(run => run[key])) * 100) / 100]),
      ),
    ]),
  );
  await writeFile(results, `${JSON.stringify({ repeats, throttle: 4, summary }, null, 2)}\n`);
  await writeFile(page, betweenMarkers(await readFile(page, 'utf8'), 'boot', bootTable({ summary })));
  console.log(bootTable({ summary }));
} finally {
  await browser.close();
  await demo.close();
  await rm(data, { recursive: true, force: true });
}
