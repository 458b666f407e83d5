import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const page = fileURLToPath(new URL('../benchmarks.md', import.meta.url));
const file = name => fileURLToPath(new URL(`../benchmarks/${name}`, import.meta.url));
const number = value => value.toLocaleString('en');

/** Writes the tables of `ingest.json` and `kill.json` into the page. */
export async function updateIngestPage() {
  const read = async name => JSON.parse(await readFile(file(name), 'utf8'));
  const filled = fillIngest(await readFile(page, 'utf8'), await read('ingest.json'), await read('kill.json'));
  await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
}

/** The page with what was measured between its markers. */
export function fillIngest(text, measured, kills) {
  const withLoad = betweenMarkers(text, 'ingest', ingestTable(measured));
  return betweenMarkers(withLoad, 'kill', killTable(kills));
}

/** Events per second beside the bulk insert of the same run. */
export function ingestTable({ cases }) {
  const columns = [
    'store',
    'measured',
    'bulk insert, rows/s',
    'acknowledged, events/s',
    'of the bulk insert',
    'the same per second of processor time',
    'p50',
    'p99',
    'at twice that: acknowledged, events/s',
    'at twice that: answers',
    'memory: first, last quarter; most at twice that',
    'acknowledged and missing',
  ];
  const share = ({ events, bulk }) => `${number(events)} of ${number(bulk)}: ${Math.round((100 * events) / bulk)} %`;
  const rows = cases.map(
    ({
      name,
      date,
      saturation,
      loadPerProcessor,
      bulk,
      events,
      perCpuSecond,
      p50,
      p99,
      twice,
      memory,
      acknowledged,
      missing,
    }) => [
      name,
      `${date}, ${saturation} s${loadPerProcessor === undefined ? '' : `; ${loadPerProcessor} × as much else to do as processors`}`,
      number(bulk),
      number(events),
      `${Math.round((100 * events) / bulk)} %`,
      share(perCpuSecond),
      `${p50} ms`,
      `${p99} ms`,
      number(twice.events),
      Object.entries(twice.statuses)
        .map(([status, count]) => `${number(count)} × ${status}`)
        .join(', '),
      `${memory.firstMb} MB, ${memory.lastMb} MB; ${memory.twiceMostMb} MB`,
      `${missing} of ${number(acknowledged)}`,
    ],
  );
  return table(columns, rows);
}

/** The sums of all runs, by store and by whether the collector was sabotaged. */
export function killTable(runs) {
  const groups = new Map();
  for (const run of runs) {
    const name = `${run.store} ${run.manner}`;
    groups.set(name, [...(groups.get(name) ?? []), run]);
  }
  const rows = [...groups.values()].map(group => {
    const sum = name => number(group.reduce((total, run) => total + run[name], 0));
    const [{ manner, store }] = group;
    const titles = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
    const who = manner === 'honest' ? titles[store] : `${titles[store]}, sabotaged: answers before the commit`;
    return [who, sum('kills'), sum('acknowledged'), sum('sentAgain'), sum('lost'), sum('doubled')];
  });
  return table(['store', 'kills', 'acknowledged', 'sent again', 'acknowledged and lost', 'doubled'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await updateIngestPage();
