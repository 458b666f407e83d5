import { judge } from '../faults/harness/judge.js';
import { runScenario } from '../faults/harness/run-scenario.js';
import { scenarios } from '../faults/scenarios/index.js';
import { noticed, sabotages } from '../faults/scenarios/sabotages.js';
import { expect, test } from '@playwright/test';

// Each starts browsers of its own, some several times.
test.setTimeout(120_000);

// The short form of `npm run bench:faults`: what takes seconds, in browsers of its own.

for (const scenario of scenarios.filter(({ short }) => short)) {
  test(`no event is lost or doubled: ${scenario.title}`, async ({ browserName }) => {
    test.skip(
      browserName === 'firefox' && scenario.short !== 'everywhere',
      'What it tests does not depend on the browser.',
    );
    const { outcome } = await runScenario(scenario, { sdk: 'ours', browser: browserName as 'chromium', short: true });
    expect(judge(scenario, outcome)).toEqual([]);
  });
}

for (const sabotage of sabotages.filter(({ short }) => short)) {
  test(`the suite notices: ${sabotage.does}`, async ({ browserName }) => {
    test.skip(browserName === 'firefox', 'Noticing is the same in every browser.');
    const { page, scenario } = sabotage;
    const result = await runScenario(scenario, {
      sdk: 'ours',
      browser: 'chromium',
      short: true,
      patience: 8,
      ...(page && { sabotage: page }),
    });
    expect(noticed(sabotage, result), `the gates said: ${result.failures.join('; ')}`).toBe(true);
  });
}
