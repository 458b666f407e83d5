import { createRequire } from 'node:module';
import { decideWith, evaluateWith, jsonLogicOperators } from '@docent/engine';
import { versionOf } from '../../peers/install.mjs';

/**
 * All that evaluate rules, behind one contract: `prepare(rule)` is done once and not measured, `run(prepared, facts)` is.
 *
 * @returns {{ name: string, prepare: (rule: unknown) => unknown, run: (prepared: any, facts: unknown) => unknown, traces?: boolean }[]}
 */
export function createEngines() {
  const load = createRequire(new URL('../../peers/package.json', import.meta.url));
  const jsonLogic = load('json-logic-js');
  const { LogicEngine } = load('json-logic-engine');
  const engine = new LogicEngine();
  const same = rule => rule;
  return [
    { name: 'ours, evaluate', prepare: same, run: (rule, facts) => evaluateWith(jsonLogicOperators, rule, facts) },
    {
      name: 'ours, decide: three values, with a trace',
      prepare: same,
      run: (rule, facts) => decideWith(jsonLogicOperators, rule, facts).result,
      traces: true,
    },
    {
      name: `json-logic-js ${versionOf('json-logic-js')}`,
      prepare: same,
      run: (rule, facts) => jsonLogic.apply(rule, facts),
    },
    {
      name: `json-logic-engine ${versionOf('json-logic-engine')}, interpreted`,
      prepare: same,
      run: (rule, facts) => engine.run(rule, facts),
    },
    {
      name: `json-logic-engine ${versionOf('json-logic-engine')}, compiled by generating code`,
      prepare: rule => engine.build(rule),
      run: (compiled, facts) => compiled(facts),
    },
  ];
}
