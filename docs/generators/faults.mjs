import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { betweenMarkers } from './between-markers.mjs';
import { code, table } from './table.mjs';

const page = fileURLToPath(new URL('../benchmarks.md', import.meta.url));
const results = fileURLToPath(new URL('../benchmarks/faults.json', import.meta.url));

const titles = {
  posthog: 'posthog-js',
  segment: 'analytics-next',
  rudderstack: 'RudderStack',
  snowplow: 'Snowplow',
  sentry: 'Sentry',
};

/** Writes the tables of `docs/benchmarks/faults.json` into the page. */
export async function updateFaultsPage() {
  const filled = fillFaults(await readFile(page, 'utf8'), JSON.parse(await readFile(results, 'utf8')));
  await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
}

/** The page with what the suite found between its markers. */
export function fillFaults(text, measured) {
  const parts = {
    faults: faultsTable(measured),
    'faults-ours': oursTable(measured),
    'faults-window': windowTable(measured),
    'faults-closing': closingTable(measured),
    'faults-sabotage': sabotageTable(measured),
    'faults-scenarios': scenariosTable(measured),
  };
  return Object.entries(parts).reduce((filled, [name, content]) => betweenMarkers(filled, name, content), text);
}

/** Lost and copied, for ours and the peers. */
export function faultsTable({ results, scenarios, versions }) {
  const peers = Object.keys(titles).filter(sdk => results.some(each => each.sdk === sdk));
  const columns = [
    { sdk: 'ours', browser: 'chromium', title: 'Docent' },
    { sdk: 'ours', browser: 'firefox', title: 'Docent, Firefox' },
    ...peers.map(sdk => ({ sdk, browser: 'chromium', title: `${titles[sdk]} ${versions[sdk]}` })),
  ];
  return table(
    ['fault', ...columns.map(({ title }) => title)],
    scenarios.map(({ id, title }) => [title, ...columns.map(column => cell(find(results, column, id)))]),
  );
}

/** What ours cost, and what it did not pass. */
export function oursTable({ results, scenarios }) {
  const column = { sdk: 'ours', browser: 'chromium' };
  const rows = scenarios.flatMap(({ id, title }) => {
    const runs = find(results, column, id);
    return runs ? [[title, ...oursRow(runs)]] : [];
  });
  return table(['fault', 'runs', 'requests', 'copies', 'until all were there', 'longest task', 'not passed'], rows);
}

function oursRow(runs) {
  const failures = [...new Set(runs.flatMap(run => run.failures ?? []))];
  const drain = worst(runs, 'drainMs');
  const task = Math.max(0, ...runs.map(({ notes }) => notes?.longestTaskMs ?? 0));
  return [
    runs.length,
    worst(runs, 'requests'),
    worst(runs, 'copies'),
    `${(drain / 1000).toFixed(1)} s`,
    task ? `${task} ms` : '',
    failures.join('; '),
  ];
}

/** What killed browsers kept. */
export function windowTable({ window }) {
  const groups = [...new Set(window.map(({ wanted }) => wanted))].sort((a, b) => a - b);
  return table(
    ['killed after', 'measured', 'trials', 'kept of 30, each trial'],
    groups.map(wanted => {
      const trials = window.filter(trial => trial.wanted === wanted);
      const passed = trials.map(trial => trial.passed);
      return [
        `${wanted} ms`,
        `${Math.min(...passed)} to ${Math.max(...passed)} ms`,
        trials.length,
        trials.map(({ kept }) => kept).join(', '),
      ];
    }),
  );
}

/** What bare pages could write while their tabs were closed. */
export function closingTable({ closing }) {
  return table(
    ['browser', 'tabs closed', 'all writes kept', 'only earlier ones', 'none'],
    closing.map(({ browser, of, part, whole }) => [browser, of, whole, part, of - whole - part]),
  );
}

/** Which broken promise closed which gate. */
export function sabotageTable({ sabotages, scenarios }) {
  const titleOf = id => scenarios.find(scenario => scenario.id === id)?.title ?? id;
  return table(
    ['broken', 'fault', 'what the suite said'],
    [...sabotages]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ does, failures, noticed, scenario }) => [
        does,
        titleOf(scenario),
        noticed ? failures.join('; ') : `**not noticed** ${failures.join('; ')}`,
      ]),
  );
}

/** What each scenario does. */
export function scenariosTable({ scenarios }) {
  return table(
    ['`--only`', 'fault', 'what happens'],
    scenarios.map(({ does, id, title }) => [code(id), title, does]),
  );
}

function find(results, { browser, sdk }, scenario) {
  return results.find(each => each.sdk === sdk && each.browser === browser && each.scenario === scenario)?.runs;
}

/** The worst of the runs: `lost (without a nudge) +copies`, and what else is wrong. */
function cell(runs) {
  if (!runs) return '';
  const [lost, before, copies] = ['lost', 'lostBeforeNudge', 'copies'].map(name => worst(runs, name));
  const reported = worst(runs, 'reported');
  const early = worst(runs, 'violations');
  const doubled = worst(runs, 'doubled');
  return [
    lost && lost !== reported ? `**${lost}**` : lost,
    before !== lost && `(${before})`,
    reported > 0 && 'reported',
    copies > 0 && `+${copies}`,
    early > 0 && `${early} early`,
    doubled > 0 && `**${doubled} doubled**`,
  ]
    .filter(part => part !== false)
    .join(' ');
}

function worst(runs, name) {
  return Math.max(0, ...runs.map(run => run[name] ?? 0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await updateFaultsPage();
