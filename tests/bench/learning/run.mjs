import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { evidenceTable, fillEvidence } from '../../../docs/generators/evidence.mjs';
import { faultsOf } from './faults-of.mjs';
import { simulate } from './simulate.mjs';

// `npm run bench:learning`: cohorts whose truth is known, what the engine says of them, and whether the same check notices an engine
// that says too much. Argument: how many cohorts of each size (1,000). Takes about two minutes.

const [cohorts = 1000] = process.argv.slice(2).map(Number);
const results = fileURLToPath(new URL('../../../docs/benchmarks/learning.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/evidence.md', import.meta.url));
const seed = 11;

const sizes = [20, 100, 1000].map(n => ({ n, ...simulate({ cohorts, n, seed }) }));
const sabotaged = ['gate', 'interval'].map(sabotage => ({
  sabotage,
  n: 100,
  ...simulate({ cohorts, n: 100, seed, sabotage }),
}));
const measured = { cohorts, seed, sizes, sabotaged };
await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
const filled = fillEvidence(await readFile(page, 'utf8'), measured);
await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(evidenceTable(measured));

const faults = sizes.flatMap(faultsOf);
for (const { sabotage, ...said } of sabotaged)
  if (!faultsOf(said).length) faults.push(`The check does not notice the sabotaged variant "${sabotage}".`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
