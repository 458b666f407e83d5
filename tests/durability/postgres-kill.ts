import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPostgres } from '../support/start-postgres.js';
import { killPostgres } from './kill-postgres.js';

// `npm run bench:postgres-kill [times]`: kills PostgreSQL under a collector's load and writes what became of the events.
const kills = Number(process.argv[2] ?? 20);
const found = findPostgres();
if ('missing' in found) {
  console.error(`Skipped: ${found.missing}.`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'docent-kill-'));
  try {
    const onKill = (kill: number) => console.error(`killed ${kill} of ${kills} times`);
    const honest = await killPostgres({ kills, folder, onKill });
    const sabotaged = await killPostgres({ kills: 2, manner: 'hasty', folder: join(folder, 'hasty') });
    const report = { honest, 'sabotaged, answering before the commit': sabotaged };
    console.log(JSON.stringify(report, null, 2));
    const file = fileURLToPath(new URL('../../docs/benchmarks/postgres-kill.json', import.meta.url));
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    if (honest.lost > 0 || honest.doubled > 0 || sabotaged.lost === 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
