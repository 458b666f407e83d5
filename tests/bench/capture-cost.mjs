import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { chromium } from 'playwright';
import { backlogTable, captureTable, fillCapture } from '../../docs/generators/capture.mjs';
import { buildPeers } from '../peers/build.mjs';
import { plainUserAgent } from '../peers/plain-user-agent.mjs';
import { findBrowsers } from '../support/find-browsers.mjs';
import { createCases } from './capture/cases.mjs';
import { measureBacklog } from './capture/measure-backlog.mjs';
import { measureBytes } from './capture/measure-bytes.mjs';
import { measureCapture } from './capture/measure-capture.mjs';
import { summarize } from './capture/summarize.mjs';

// `npm run bench:capture`: what capturing events costs a page, ours beside other SDKs. Times are ratios within this run.
// Arguments: how often each is measured (7), in how many of these a burst follows (3), how often the backlog is measured (3).

const [repeats = 7, bursts = 3, backlogs = 3] = process.argv.slice(2).map(Number);
const results = fileURLToPath(new URL('../../docs/benchmarks/capture.json', import.meta.url));
const file = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'docent-capture-'));
const executablePath = (await findBrowsers()).CHROME_PATH;
const { version } = JSON.parse(await readFile(new URL('../../packages/sdk/package.json', import.meta.url), 'utf8'));
const { cases, close } = await createCases(await buildPeers(join(folder, 'peers')), join(folder, 'project'), version);
const context = await openProfile(join(folder, 'profile'));
try {
  const summary = {};
  for (const one of cases) summary[one.name] = { version: one.version, ...(await measureBytes(context, one)) };

  const runs = Object.fromEntries(cases.map(({ name }) => [name, []]));
  // Interleaved and in alternating order, so that a slow moment of the machine meets everybody; the first round warms up.
  for (let round = 0; round <= repeats; round++) {
    for (const one of round % 2 ? [...cases].reverse() : cases) {
      const run = await measureCapture(context, one, round > 0 && round <= bursts);
      if (round > 0) runs[one.name].push(run);
    }
    console.log(`round ${round} of ${repeats}`);
  }
  for (const { name } of cases) Object.assign(summary[name], { times: summarize(runs[name]) });

  const drained = [];
  for (let round = 0; round < backlogs; round++) drained.push(await measureBacklog(context, cases[0]));
  /** What else the machine did: far above 1, figures in milliseconds by the page's clock are worth little. */
  const load = Math.round((loadavg()[0] / availableParallelism()) * 100) / 100;
  const measured = { repeats, bursts, backlogs, throttle: 4, load, summary, backlog: summarize(drained) };

  await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
  const filled = fillCapture(await readFile(file, 'utf8'), measured);
  await writeFile(file, await format(filled, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`${captureTable(measured)}\n\n${backlogTable(measured)}`);
} finally {
  await context.close();
  await close();
  await rm(folder, { recursive: true, force: true });
}

/** A profile on disk, as customers have: a private context would keep IndexedDB in memory. */
async function openProfile(profile) {
  const browser = await chromium.launch({ executablePath });
  const userAgent = await plainUserAgent(browser);
  await browser.close();
  return chromium.launchPersistentContext(profile, { executablePath, userAgent });
}
