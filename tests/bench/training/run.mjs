import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { fillTraining, trainingTable } from '../../../docs/generators/training.mjs';

// `npm run bench:training`: how long lists learn from a million interactions, against the multiplications that it takes at the speed of a
// plain multiplication of matrices in the same run. Argument: how many rounds (3). Takes about five minutes.

const rounds = Number(process.argv[2] ?? 3);
const interactions = 1_000_000;
const results = fileURLToPath(new URL('../../../docs/benchmarks/training.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));
const program = fileURLToPath(new URL('run-case.mjs', import.meta.url));
const run = promisify(execFile);

const cases = [
  ['multiply', 0],
  ...[1000, 4000].flatMap(items => ['matrix', 'ease', 'item-knn', 'rp3beta'].map(what => [what, items])),
  // Beyond EASE.
  ...['item-knn', 'rp3beta'].map(what => [what, 20_000]),
];
const runs = cases.map(() => []);
// Interleaved, so that a slow moment of the machine meets every case.
for (let round = 1; round <= rounds; round++) {
  for (const [index, [what, items]] of cases.entries()) {
    const options = ['--expose-gc', '--max-old-space-size=4096', program, what, String(items), String(interactions)];
    const { stdout } = await run(process.execPath, options);
    runs[index].push(JSON.parse(stdout));
    console.error(`round ${round}: ${what} ${items}: ${Math.round(runs[index].at(-1).ms)} ms`);
  }
}
const load = Math.round((loadavg()[0] / cpus().length) * 10) / 10;
const all = cases.map(([what, items], index) => ({ what, items, runs: runs[index] }));
const measured = { rounds, interactions, load, cases: all };
await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
const filled = fillTraining(await readFile(page, 'utf8'), measured);
await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(trainingTable(measured));
