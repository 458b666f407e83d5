import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createDemo } from '../../../demo/server/create-demo.mjs';
import { fillSurveys } from '../../../docs/generators/surveys.mjs';
import { installPeers, versionOf } from '../../peers/install.mjs';
import { findBrowsers } from '../../support/find-browsers.mjs';
import { median } from '../measure-page.mjs';
import { measureFirstQuestion } from './measure-first-question.mjs';
import { peers } from './peers.mjs';
import { serveSurveys } from './serve-surveys.mjs';

// `npm run bench:surveys`: what a page loads until a customer sees the first question, beside others that ask.

const repeats = Number(process.argv[2] ?? 7);
const results = fileURLToPath(new URL('../../../docs/benchmarks/surveys.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

await installPeers();
const data = await mkdtemp(join(tmpdir(), 'docent-bench-'));
const demo = await createDemo({ data });
const pages = await serveSurveys({
  script: `${demo.collectorUrl}/v1/docent.js`,
  project: 'meridian',
  entity: 'after-display',
});
const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
try {
  const survey = `document.querySelector('docent-survey')?.shadowRoot?.querySelector('[part~=question] input')`;
  const cases = {
    'docent-survey': { url: `${pages.url}/docent`, ready: survey },
    ...Object.fromEntries(
      peers.map(({ name, npm, ready }) => [`${npm} ${versionOf(npm)}`, { url: `${pages.url}/${name}`, ready }]),
    ),
  };
  const runs = Object.fromEntries(Object.keys(cases).map(name => [name, []]));
  // Interleaved, so that a slow moment of the machine meets every case; the first round warms up.
  for (let round = 0; round <= repeats; round++) {
    for (const [name, options] of Object.entries(cases)) {
      console.error(`round ${round}: ${name}`);
      const run = await measureFirstQuestion(browser, options);
      if (round > 0) runs[name].push(run);
    }
  }
  const summary = Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [
      name,
      Object.fromEntries(
        Object.keys(list[0]).map(key => [key, Math.round(median(list.map(run => run[key])) * 10) / 10]),
      ),
    ]),
  );
  const load = Math.round((loadavg()[0] / cpus().length) * 10) / 10;
  const measured = { repeats, throttle: 4, load, summary };
  await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(page, fillSurveys(await readFile(page, 'utf8'), measured));
  console.log(JSON.stringify(measured, null, 2));
} finally {
  await browser.close();
  await pages.close();
  await demo.close();
  await rm(data, { recursive: true, force: true });
}
