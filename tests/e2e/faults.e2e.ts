import { judge } from '../faults/harness/judge.js';
import { runScenario } from '../faults/harness/run-scenario.js';
import { scenarios } from '../faults/scenarios/index.js';
import { noticed, sabotages } from '../faults/scenarios/sabotages.js';
import { expect, oneBrowser, test } from './support/fixtures.js';

// The short form of `npm run bench:faults`: what takes seconds and can share a browser and a collector.

test.setTimeout(120_000);

for (const scenario of scenarios.filter(({ short }) => short)) {
  const where = scenario.short === 'everywhere' ? {} : oneBrowser;
  test(`no event is lost or doubled: ${scenario.title}`, where, async ({ browser, browserName, counting }) => {
    const { outcome } = await runScenario(scenario, {
      sdk: 'ours',
      browser: browserName as 'chromium',
      short: true,
      within: browser,
      behind: await counting.backend(),
    });
    expect(judge(scenario, outcome)).toEqual([]);
  });
}

for (const sabotage of sabotages.filter(({ short }) => short)) {
  test(`the suite notices: ${sabotage.does}`, oneBrowser, async ({ browser, counting }) => {
    const { page, scenario } = sabotage;
    const result = await runScenario(scenario, {
      sdk: 'ours',
      browser: 'chromium',
      short: true,
      patience: 8,
      within: browser,
      behind: await counting.backend(),
      ...(page && { sabotage: page }),
    });
    expect(noticed(sabotage, result), `the gates said: ${result.failures.join('; ')}`).toBe(true);
  });
}
