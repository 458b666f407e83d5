import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { killWhileSending, type KillOutcome } from '../../collector/support/kill-while-sending.js';
import { writeProject } from '../../collector/support/project-files.js';
import { startPostgres, withoutPostgres } from '../../support/start-postgres.js';

/**
 * `npm run bench:kill`: kills a collector (SIGKILL) a hundred times under load, with SQLite and with PostgreSQL, and a few times
 * one that answers before it commits, which the same check must notice. Ends with 1 when something was lost or doubled.
 * `--kills 100`, `--sabotaged 3`, `--store sqlite` or `--store postgres` for one of them alone, `--write` to add the
 * figures to docs/benchmarks/kill.json.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    sabotaged: { type: 'string', default: '3' },
    store: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const results = fileURLToPath(new URL('../../../docs/benchmarks/kill.json', import.meta.url));

interface KillRun extends KillOutcome {
  date: string;
  store: 'sqlite' | 'postgres';
  manner: 'honest' | 'hasty';
}

/** Kills come at a different moment of the load each time. */
const acknowledged = (kill: number) => 500 + ((kill * 1370) % 8000);

async function run(manner: 'honest' | 'hasty', kills: number, store?: string): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'docent-kill-'));
  const endings: (() => void)[] = [];
  try {
    const data = join(folder, 'data');
    await mkdir(data);
    const file = await writeProject(join(folder, 'project'));
    const onKill = (kill: number) => kill % 10 === 0 && console.log(`${manner}: ${kill} of ${kills}`);
    const where = store === undefined ? {} : { store };
    return await killWhileSending(
      { after: work => void endings.push(work) },
      { file, data, manner, kills, acknowledged, onKill, ...where },
    );
  } finally {
    for (const end of endings) end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(store: KillRun['store'], urlOf?: (name: string) => Promise<string>): Promise<void> {
  for (const [manner, kills] of [
    ['honest', Number(values.kills)],
    ['hasty', Number(values.sabotaged)],
  ] as const) {
    if (kills === 0) continue;
    const date = new Date().toISOString().slice(0, 10);
    runs.push({ date, store, manner, ...(await run(manner, kills, await urlOf?.(manner))) });
  }
}

const runs: KillRun[] = [];
if (values.store !== 'postgres') await measure('sqlite');
if (values.store !== 'sqlite') {
  const missing = withoutPostgres();
  if (missing) console.log(`PostgreSQL is left out: ${missing}`);
  else {
    const postgres = await startPostgres();
    try {
      await measure('postgres', name => postgres.createDatabase(name));
    } finally {
      await postgres.stop();
    }
  }
}

console.table(runs);
const isPassed = runs.every(({ manner, acknowledged, lost, doubled }) =>
  manner === 'honest' ? acknowledged > 0 && lost === 0 && doubled === 0 : lost > 0,
);
if (values.write) {
  const earlier = JSON.parse(await readFile(results, 'utf8').catch(() => '[]')) as KillRun[];
  await writeFile(results, `${JSON.stringify([...earlier, ...runs], null, 2)}\n`);
}
console.log(
  isPassed ? 'Nothing acknowledged was lost, nothing was stored twice, and the sabotage was noticed.' : 'FAILED',
);
process.exitCode = isPassed ? 0 : 1;
