import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../support/source-files.js';
import { scenarios } from '../scenarios/index.js';
import type { ClosingTrials } from './measure-closing.js';
import type { WindowTrial } from './measure-window.js';
import type { ScenarioResult } from './run-scenario.js';
import type { Outcome } from './scenario.js';

/** One run of one scenario: figures that are 0 or empty are left out. */
export type Run = Partial<Outcome> & { failures?: string[] };

/** What `docs/benchmarks/faults.json` holds. */
export interface Results {
  /** Day of the last run. */
  date: string;
  versions: Record<string, string>;
  /** In the order of the table. */
  scenarios: { id: string; title: string; does: string }[];
  results: { sdk: string; browser: string; scenario: string; runs: Run[] }[];
  sabotages: { id: string; does: string; scenario: string; noticed: boolean; failures: string[] }[];
  window: WindowTrial[];
  closing: ClosingTrials[];
}

/** The raw results of the suite. */
export const resultsFile = join(root, 'docs/benchmarks/faults.json');

/** The results so far, with the scenarios as they are now; those of scenarios that are no more are dropped. */
export async function readResults(): Promise<Results> {
  const known = await readFile(resultsFile, 'utf8').then(
    text => JSON.parse(text) as Partial<Results>,
    () => undefined,
  );
  const listed = scenarios.map(({ does, id, title }) => ({ id, title, does }));
  const results = known?.results?.filter(({ scenario }) => listed.some(({ id }) => id === scenario)) ?? [];
  return { date: '', versions: {}, sabotages: [], window: [], closing: [], ...known, scenarios: listed, results };
}

/** Writes them. */
export async function writeResults(results: Results): Promise<void> {
  const options = { ...(await resolveConfig(resultsFile)), filepath: resultsFile };
  await writeFile(resultsFile, await format(JSON.stringify(results, null, 2), options));
}

/** Adds a run. The first of this session for an SDK, browser and scenario takes the place of what was there. */
export function addRun(
  results: Results,
  { browser, first, scenario, sdk }: { sdk: string; browser: string; scenario: string; first: boolean },
  { failures, outcome }: ScenarioResult,
): void {
  const entry = results.results.find(
    each => each.sdk === sdk && each.browser === browser && each.scenario === scenario,
  );
  const run = compact({ ...outcome, failures });
  if (!entry) results.results.push({ sdk, browser, scenario, runs: [run] });
  else if (first) entry.runs = [run];
  else entry.runs.push(run);
}

function compact(run: Outcome & { failures: string[] }): Run {
  const empty = (value: unknown) => value === 0 || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
  return Object.fromEntries(Object.entries(run).filter(([, value]) => !empty(value))) as Run;
}
