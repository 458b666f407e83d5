import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '@docent/collector';
import { startCollector, type CollectorProcess } from '../../collector/support/start-collector.js';
import { writeProject } from '../../collector/support/project-files.js';
import { startPostgres, withoutPostgres } from '../../support/start-postgres.js';
import { updateIngestPage } from '../../../docs/generators/ingest.mjs';
import { type BulkRate, bulkInsertPostgres, bulkInsertSqlite } from './bulk-insert.js';
import { postgresCpuSeconds } from './postgres-cpu.js';
import { type Load, readMetric, runLoad } from './run-load.js';

/**
 * `npm run bench:ingest`: what collectors take, beside what their database takes by itself in the same run. To saturation, then
 * twice that, which must be answered with 429 or 503 rather than with memory; then it is looked up whether everything that was
 * acknowledged is there. `--seconds 10` per part, `--minutes 10` of saturation instead, to see that memory stays flat; `--store sqlite` or
 * `--store postgres` for one of them alone; `--write`
 * keeps the figures in docs/benchmarks, beside those of other stores and other lengths.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    minutes: { type: 'string' },
    store: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const saturation = values.minutes === undefined ? seconds : Number(values.minutes) * 60;
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

interface Case {
  name: string;
  bulk: BulkRate;
  collectors: number;
  store?: string;
}

async function measure(folder: string, { name, bulk, collectors: count, store }: Case) {
  const endings: (() => void)[] = [];
  const data = join(folder, name.replaceAll(/\W+/g, '-'));
  await mkdir(data, { recursive: true });
  const file = await writeProject(join(folder, 'project'));
  const test = { after: (work: () => void) => void endings.push(work) };
  try {
    const collectors: CollectorProcess[] = [];
    for (let index = 0; index < count; index++)
      collectors.push(await startCollector(test, file, data, 'honest', store));
    const all = async (run: string, options: { seconds: number; rate?: number }) =>
      await Promise.all(
        collectors.map((collector, index) => runLoad(collector, { run: `${run}${index}`, ...options })),
      );
    await all('warm', { seconds: Math.min(2, seconds) });
    const load = (loadavg()[0] ?? 0) / availableParallelism();
    const before = await cpuSeconds(collectors, store);
    const full = await all('full', { seconds: saturation });
    const cpu = (await cpuSeconds(collectors, store)) - before;
    const rate = batchesPerSecond(full);
    const sent = full.reduce((sum, { acknowledged, size }) => sum + acknowledged.length * size, 0);
    const twice = await all('twice', { seconds, rate: (2 * rate) / count });
    for (const collector of collectors) collector.kill();
    await Promise.all(collectors.map(({ exited }) => exited));
    const missing = await countMissing(store ?? join(data, 'docent.db'), { full, twice });
    const memory = full.flatMap(load => load.memory);
    const quarter = Math.max(1, Math.floor(memory.length / 4));
    return {
      name,
      date: new Date().toISOString().slice(0, 10),
      saturation,
      seconds,
      // Before the senders have had the time to count in it.
      loadPerProcessor: Math.round(load * 10) / 10,
      bulk: Math.round(bulk.perSecond),
      events: Math.round(rate * 50),
      perCpuSecond: { bulk: Math.round(bulk.perCpuSecond), events: Math.round(sent / cpu) },
      p50: Math.round(Math.max(...full.map(({ p50 }) => p50))),
      p99: Math.round(Math.max(...full.map(({ p99 }) => p99))),
      twice: {
        events: Math.round(batchesPerSecond(twice) * 50),
        p99: Math.round(Math.max(...twice.map(({ p99 }) => p99))),
        statuses: sumStatuses(twice),
      },
      memory: {
        firstMb: megabytes(mean(memory.slice(0, quarter))),
        lastMb: megabytes(mean(memory.slice(-quarter))),
        twiceMostMb: megabytes(Math.max(...twice.flatMap(load => load.memory), 0)),
      },
      acknowledged: [...full, ...twice].reduce((sum, load) => sum + load.acknowledged.length * load.size, 0),
      missing,
    };
  } finally {
    for (const end of endings) end();
  }
}

/** Of collectors and database. */
async function cpuSeconds(collectors: CollectorProcess[], store?: string): Promise<number> {
  const all = await Promise.all(collectors.map(({ url }) => readMetric(url, 'process_cpu_seconds_total')));
  const database = store === undefined ? 0 : await postgresCpuSeconds(store);
  return all.reduce((sum, seconds) => sum + seconds, database);
}

function batchesPerSecond(loads: Load[]): number {
  return loads.reduce((sum, { acknowledged, seconds }) => sum + acknowledged.length / seconds, 0);
}

function sumStatuses(loads: Load[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { statuses } of loads) {
    for (const [status, count] of Object.entries(statuses)) sums[status] = (sums[status] ?? 0) + count;
  }
  return sums;
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** Messages that were acknowledged and are not in the store, after the collectors were killed. */
async function countMissing(location: string, runs: Record<string, Load[]>): Promise<number> {
  const store = await openStore(location);
  const stored = new Set<string>();
  for (let after = 0; ;) {
    const rows = await store.query(database =>
      database
        .selectFrom('events')
        .select(['seq', 'message_id'])
        .where('project', '=', 'desks')
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(20_000)
        .execute(),
    );
    for (const { message_id } of rows) stored.add(message_id);
    const last = rows.at(-1);
    if (!last) break;
    after = Number(last.seq);
  }
  await store.close();
  let missing = 0;
  for (const [run, loads] of Object.entries(runs)) {
    for (const [collector, { acknowledged, size }] of loads.entries()) {
      for (const batch of acknowledged) {
        for (let index = 0; index < size; index++) if (!stored.has(`${run}${collector}-${batch}-${index}`)) missing++;
      }
    }
  }
  return missing;
}

const folder = await mkdtemp(join(tmpdir(), 'docent-ingest-'));
const cases: Awaited<ReturnType<typeof measure>>[] = [];
try {
  if (values.store !== 'postgres') {
    cases.push(await measure(folder, { name: 'SQLite', bulk: await bulkInsertSqlite(folder, seconds), collectors: 1 }));
  }
  const without = values.store === 'sqlite' ? 'only SQLite was asked for' : withoutPostgres();
  if (without) console.log(`PostgreSQL is left out: ${without}`);
  else {
    const postgres = await startPostgres({ shared_buffers: '128MB' });
    try {
      const bulk = await bulkInsertPostgres(await postgres.createDatabase('bulk'), seconds);
      for (const collectors of [1, 2]) {
        const store = await postgres.createDatabase(`bench_${collectors}`);
        const name = `PostgreSQL, ${collectors === 1 ? 'one collector' : 'two collectors'}`;
        cases.push(await measure(folder, { name, bulk, collectors, store }));
      }
    } finally {
      await postgres.stop();
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(cases, null, 2));
if (values.write) {
  const file = fileURLToPath(new URL('../../../docs/benchmarks/ingest.json', import.meta.url));
  const earlier = JSON.parse(await readFile(file, 'utf8')) as { cases: typeof cases };
  const isRepeated = (other: (typeof cases)[number]) =>
    cases.some(({ name, saturation }) => name === other.name && saturation === other.saturation);
  const all = [...earlier.cases.filter(other => !isRepeated(other)), ...cases];
  await writeFile(file, `${JSON.stringify({ cases: all.sort((a, b) => a.saturation - b.saturation) }, null, 2)}\n`);
  await updateIngestPage();
}
process.exitCode = cases.every(({ missing }) => missing === 0) ? 0 : 1;
