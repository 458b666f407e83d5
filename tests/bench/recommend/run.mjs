import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { fillRanking, modelTable, rankingTable } from '../../../docs/generators/ranking.mjs';
import { measureBytes } from './measure-bytes.mjs';
import { measureRanking } from './measure-ranking.mjs';

// `npm run bench:recommend`: what ranking takes in the page, as a multiple of a plain loop, and what a model weighs. Argument: how often
// each is ranked (15).

const [repeats = 15] = process.argv.slice(2).map(Number);
const results = fileURLToPath(new URL('../../../docs/benchmarks/ranking.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

const ranking = await measureRanking(
  [30, 300, 10_000].map(had => ({ items: 10_000, neighbours: 50, had })),
  repeats,
);
/** What else the machine did; ratios suffer little from it. */
const load = Math.round((loadavg()[0] / availableParallelism()) * 100) / 100;
const measured = { repeats, load, ranking, bytes: measureBytes([150, 1000, 4000, 20_000]) };
await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
const filled = fillRanking(await readFile(page, 'utf8'), measured);
await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(`${rankingTable(measured)}\n\n${modelTable(measured)}`);
