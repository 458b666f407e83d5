import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateFaultsPage } from '../../docs/generators/faults.mjs';
import { buildPeers } from '../peers/build.mjs';
import { findBrowsers } from '../support/find-browsers.mjs';
import { root } from '../support/source-files.js';
import { inParallel } from './harness/in-parallel.js';
import { measureClosing } from './harness/measure-closing.js';
import { measureWindow } from './harness/measure-window.js';
import { type Arguments, help, readArguments } from './harness/read-arguments.js';
import { addRun, readResults, type Results, writeResults } from './harness/results-file.js';
import { runScenario, type ScenarioResult } from './harness/run-scenario.js';
import { scenarios } from './scenarios/index.js';
import { noticed, sabotages } from './scenarios/sabotages.js';

// `npm run bench:faults`: our SDK and others through everything that can go wrong between a page and a store.

/** Milliseconds after the call at which browsers are killed, and how often each. */
const windows = [0, 1, 2, 5, 10, 20, 50, 200];
const windowTrials = 5;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
try {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') console.log(help);
  else process.exitCode = await run(given);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(given: Arguments): Promise<number> {
  Object.assign(process.env, await findBrowsers());
  const results = await readResults();
  results.date = new Date().toISOString().slice(0, 10);
  const { version } = JSON.parse(await readFile(join(root, 'packages/sdk/package.json'), 'utf8')) as {
    version: string;
  };
  results.versions['ours'] = version;
  const keep = async () => {
    if (given.write) await writeResults(results);
  };
  const failed = given.sabotage
    ? await runSabotages(given, results, keep)
    : given.window
      ? await runWindow(given, results, keep)
      : await runScenarios(given, results, keep);
  if (given.write) await updateFaultsPage();
  return failed ? 1 : 0;
}

/** Answers how many runs of ours did not pass their gates. */
async function runScenarios(given: Arguments, results: Results, keep: () => Promise<void>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'docent-peers-'));
  try {
    const peers = given.sdks.some(sdk => sdk !== 'ours') ? await buildPeers(folder) : [];
    for (const { name, version } of peers) results.versions[name] = version;
    const chosen = scenarios.filter(({ id }) => !given.only.length || given.only.includes(id));
    const jobs = Array.from({ length: given.repeat }, (_, round) => round).flatMap(round =>
      chosen.flatMap(scenario =>
        given.sdks.flatMap(sdk =>
          given.browsers
            .filter(browser => browser === 'chromium' || (sdk === 'ours' && !scenario.chromiumOnly))
            .filter(() => sdk === 'ours' || !scenario.oursOnly)
            .map(browser => ({ scenario, sdk, browser, first: round === 0 })),
        ),
      ),
    );
    let failed = 0;
    let done = 0;
    await inParallel(given.parallel, jobs, async ({ browser, first, scenario, sdk }) => {
      const name = `${sdk}, ${browser}, ${scenario.id}`;
      try {
        const result = await runScenario(scenario, { sdk, browser, short: given.short, peers: folder });
        results.versions[browser] = result.version || results.versions[browser] || '';
        addRun(results, { sdk, browser, scenario: scenario.id, first }, result);
        await keep();
        if (sdk === 'ours' && result.failures.length) failed++;
        console.log(`${++done}/${jobs.length} ${name}: ${tell(result)}`);
      } catch (error) {
        failed++;
        console.log(`${++done}/${jobs.length} ${name}: could not be run: ${String(error)}`);
      }
    });
    return failed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Answers how many sabotages were not noticed. */
async function runSabotages(given: Arguments, results: Results, keep: () => Promise<void>): Promise<number> {
  const chosen = sabotages.filter(({ id }) => !given.only.length || given.only.includes(id));
  let missed = 0;
  await inParallel(given.parallel, chosen, async sabotage => {
    const { does, id, page, scenario } = sabotage;
    const result = await runScenario(scenario, {
      sdk: 'ours',
      browser: 'chromium',
      short: given.short,
      ...(page && { sabotage: page }),
    });
    const closed = noticed(sabotage, result);
    if (!closed) missed++;
    const entry = { id, does, scenario: scenario.id, noticed: closed, failures: result.failures };
    results.sabotages = [...results.sabotages.filter(each => each.id !== id), entry];
    await keep();
    console.log(`${id}: ${closed ? 'noticed' : 'NOT NOTICED'}: ${result.failures.join('; ') || 'passed every gate'}`);
  });
  return missed;
}

async function runWindow(given: Arguments, results: Results, keep: () => Promise<void>): Promise<number> {
  results.closing = [];
  for (const browser of given.browsers) {
    const found = await measureClosing(browser);
    results.closing.push(found);
    await keep();
    console.log(`${browser}: of ${found.of} closed bare pages, ${found.whole} kept all, ${found.part} a part`);
  }
  if (!given.browsers.includes('chromium')) return 0;
  results.window = [];
  for (let trial = 0; trial < windowTrials; trial++) {
    for (const wanted of windows) {
      const found = await measureWindow(wanted);
      results.window.push(found);
      await keep();
      console.log(`killed after ${found.passed} ms: ${found.kept} of ${found.of} kept`);
    }
  }
  return 0;
}

function tell({ failures, outcome }: ScenarioResult): string {
  const { copies, drainMs, lost, lostBeforeNudge, requests, violations } = outcome;
  const figures = `lost ${lost} (${lostBeforeNudge}), ${copies} copies, ${requests} requests, ${violations} early, ${Math.round(drainMs / 100) / 10} s`;
  return failures.length ? `${figures}. NOT PASSED: ${failures.join('; ')}` : figures;
}
