import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withoutClickhouse } from '../../../support/start-clickhouse.js';
import { type KillPlan, type KillResult, killTrial } from './kill-trial.js';

/** `npm run bench:forwarders-kill [-- --kills 20]`: every side of every forwarder, and the sabotaged one that must be found out. */
const kills = Number(process.argv[process.argv.indexOf('--kills') + 1] || 20) || 20;
const kinds = ['webhook', 'segment', ...(withoutClickhouse() ? [] : ['clickhouse'])];
const plans: KillPlan[] = [
  ...kinds.flatMap(kind => (['collector', 'receiver'] as const).map(side => ({ kind, side, kills }))),
  { kind: 'webhook', side: 'collector', kills: Math.min(kills, 5), hasty: true },
];
const results: KillResult[] = [];
const file = fileURLToPath(new URL('../../../../docs/benchmarks/forwarders-kill.json', import.meta.url));

/** After each trial, so that a run that is broken off has told what it found. */
async function write() {
  const text = JSON.stringify({ date: new Date().toISOString().slice(0, 10), node: process.version, results }, null, 2);
  await writeFile(file, `${text}\n`);
}

for (const plan of plans) {
  const result = await killTrial(plan);
  results.push(result);
  console.log(JSON.stringify(result));
  await write();
}

const bad = results.filter(({ hasty, lost, lostByStore, doubled, invented }) =>
  hasty ? lost === 0 : lost + lostByStore + doubled + invented > 0,
);
console.log(bad.length ? `${bad.length} trials failed` : 'nothing lost, nothing doubled; the sabotage was found out');
process.exitCode = bad.length ? 1 : 0;
