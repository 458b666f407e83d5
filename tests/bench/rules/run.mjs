import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { fillRules, rulesTable } from '../../../docs/generators/rule-speed.mjs';
import { installPeers } from '../../peers/install.mjs';
import { answersTo, largeGuide } from '../advise/large-guide.mjs';
import { createEngines } from './engines.mjs';

// `npm run bench:rules`: evaluating rules, ours beside json-logic-js and json-logic-engine, as ratios within this run.
// Argument: how many rounds (30).

const [rounds = 30] = process.argv.slice(2).map(Number);
const results = fileURLToPath(new URL('../../../docs/benchmarks/rules.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

await installPeers();
const engines = createEngines();
const suite = new URL('../../engine/rules/json-logic-suite.json', import.meta.url);
const guide = largeGuide();
const facts = { answers: answersTo(guide, 100) };
const sets = {
  'public suite': JSON.parse(await readFile(suite, 'utf8')).cases.map(([rule, data]) => [rule, data ?? {}]),
  'must-haves of a large guide': guide.outcomes.flatMap(({ requires }) => requires.map(({ when }) => [when, facts])),
};

/** What an engine makes of a rule, or that it throws. */
function outcome({ prepare, run }, [rule, data]) {
  try {
    return { value: run(prepare(rule), data) };
  } catch {
    return undefined;
  }
}

/** Nanoseconds for a rule, over all cases. */
function time({ run }, prepared) {
  const turns = Math.ceil(20_000 / prepared.length);
  const began = performance.now();
  for (let turn = 0; turn < turns; turn++) for (const [rule, data] of prepared) run(rule, data);
  return ((performance.now() - began) * 1e6) / (turns * prepared.length);
}

const summary = {};
for (const [name, cases] of Object.entries(sets)) {
  // Only what all of them answer, and alike; three values are compared with nobody's.
  const plain = engines.filter(({ traces }) => !traces);
  const alike = cases.filter(one => {
    const [first, ...others] = plain.map(engine => outcome(engine, one));
    return first && others.every(other => isDeepStrictEqual(other, first));
  });
  if (!alike.length) throw new Error(`There is no case of "${name}" that all engines answer alike.`);
  const prepared = engines.map(({ prepare }) => alike.map(([rule, data]) => [prepare(rule), data]));
  const times = engines.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    // In alternating order, so that a slow moment of the machine meets everybody; the first round warms up.
    const order = [...engines.keys()];
    for (const at of round % 2 ? order.reverse() : order) {
      const taken = time(engines[at], prepared[at]);
      if (round > 0) times[at].push(taken);
    }
  }
  const median = list => Math.round(list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
  summary[name] = {
    cases: cases.length,
    alike: alike.length,
    nanoseconds: Object.fromEntries(engines.map(({ name: engine }, at) => [engine, median(times[at])])),
  };
}
/** What else the machine did; ratios suffer little from it. */
const load = Math.round((loadavg()[0] / availableParallelism()) * 100) / 100;
const measured = { rounds, load, summary };
await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
const filled = fillRules(await readFile(page, 'utf8'), measured);
await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(rulesTable(measured));
