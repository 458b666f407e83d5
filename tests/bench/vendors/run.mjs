import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { fillVendors, gateTable, newTable, strategyTable } from '../../../docs/generators/vendors.mjs';
import { faultsOf } from './faults-of.mjs';
import { judgeGate } from './judge-gate.mjs';
import { measureNew } from './measure-new.mjs';
import { measureStrategies } from './measure-strategies.mjs';

// `npm run bench:vendors`: vendors whose customers' tastes are known choose their models; whether what is served is truly better than
// popularity, and whether the same check notices a gate that is always open. Argument: how many vendors (200). Takes about a minute.

const [vendors = 200] = process.argv.slice(2).map(Number);
const results = fileURLToPath(new URL('../../../docs/benchmarks/vendors.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/recommendation-results.md', import.meta.url));
const seed = 1;

const gate = judgeGate({ vendors, seed });
const sabotaged = judgeGate({ vendors, seed, sabotage: 'gate' });
const sizes = [
  { customers: 200, items: 60 },
  { customers: 200, items: 150 },
  { customers: 1000, items: 150 },
];
const tables = sizes.map(size => measureStrategies({ ...size, draws: 5, seed: 5001 }));
const fresh = measureNew({ customers: 200, items: 150, draws: 5, seed: 5001 });
const measured = { gate, sabotaged, tables, fresh };
await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
const filled = fillVendors(await readFile(page, 'utf8'), measured);
await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(gateTable(measured), '\n', ...tables.map(strategyTable), '\n', newTable(fresh));

const faults = faultsOf(gate);
if (!faultsOf(sabotaged).length) faults.push('The check does not notice a gate that is always open.');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
