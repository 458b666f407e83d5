import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withoutClickhouse } from '../../../support/start-clickhouse.js';
import { type KillPlan, type KillResult, killTrial } from './kill-trial.js';

/**
 * `npm run bench:forwarders-kill`: every side of every forwarder, and a sabotaged one that must be found out. `--kills 20` per trial;
 * `--only webhook`, `segment`, `xapi`, `clickhouse` or `sabotaged` for some of the trials: what was found of the others before stays in
 * docs/benchmarks/forwarders-kill.json.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, only: { type: 'string' } } });
const kills = Number(values.kills);
const file = fileURLToPath(new URL('../../../../docs/benchmarks/forwarders-kill.json', import.meta.url));

interface DatedResult extends KillResult {
  date: string;
  node: string;
}

const kinds = ['webhook', 'segment', 'xapi', ...(withoutClickhouse() ? [] : ['clickhouse'])];
const honest = kinds.flatMap(kind => (['collector', 'receiver'] as const).map(side => ({ kind, side, kills })));
const sabotaged = { kind: 'webhook', side: 'collector', kills: Math.min(kills, 5), hasty: true } as const;
const plans: KillPlan[] = [
  ...honest.filter(({ kind }) => values.only === undefined || values.only === kind),
  ...(values.only === undefined || values.only === 'sabotaged' ? [sabotaged] : []),
];
if (plans.length === 0) throw new Error(`There are no trials "${values.only}".`);

const nameOf = ({ kind, side, hasty }: KillPlan) => [kind, side, hasty && 'hasty'].join(' ');
const order = [...honest, sabotaged].map(nameOf);

/** After each trial, so that a run that is broken off has told what it found. */
async function keep(result: DatedResult): Promise<void> {
  const { results } = JSON.parse(await readFile(file, 'utf8')) as { results: DatedResult[] };
  const all = [...results.filter(other => nameOf(other) !== nameOf(result)), result];
  all.sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)));
  await writeFile(file, `${JSON.stringify({ results: all }, null, 2)}\n`);
}

const found: KillResult[] = [];
for (const plan of plans) {
  const result = await killTrial(plan);
  found.push(result);
  console.log(JSON.stringify(result));
  await keep({ ...result, date: new Date().toISOString().slice(0, 10), node: process.version });
}

const bad = found.filter(({ hasty, lost, lostByStore, doubled, invented }) =>
  hasty ? lost === 0 : lost + lostByStore + doubled + invented > 0,
);
const verdicts = [
  ...(plans.some(plan => plan !== sabotaged) ? ['nothing lost, nothing doubled'] : []),
  ...(plans.includes(sabotaged) ? ['the sabotage was found out'] : []),
];
console.log(bad.length ? `${bad.length} trials failed` : verdicts.join('; '));
process.exitCode = bad.length ? 1 : 0;
