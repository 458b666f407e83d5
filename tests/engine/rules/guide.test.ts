import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkRule, decide, type Definitions, evaluate, type Trace, unknowns } from '@docent/engine';

interface Example {
  rule: unknown;
  facts?: unknown;
  definitions?: Definitions;
  value?: unknown;
  decided?: boolean | 'unknown';
  unknowns?: string[];
  trace?: Trace;
  problems?: string[];
}

const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) => JSON.parse(text) as Example);

describe('docs/rules.md', () => {
  it('has examples', () => assert.ok(examples.length >= 10));

  for (const { rule, facts, definitions, ...said } of examples) {
    it(`is right about ${JSON.stringify(rule)} with ${JSON.stringify(facts)}`, () => {
      assert.notDeepEqual(said, {});
      if ('value' in said) assert.deepEqual(evaluate(rule, facts, definitions), said.value);
      if ('decided' in said) assert.equal(decide(rule, facts, definitions).result, said.decided);
      if ('unknowns' in said) assert.deepEqual(unknowns(rule, facts, definitions), said.unknowns);
      if ('trace' in said) assert.deepEqual(decide(rule, facts, definitions).trace, said.trace);
      const found = checkRule(rule, definitions).map(
        ({ path, message, remedy }) => `${path.join('/')}: ${message} ${remedy}`,
      );
      assert.deepEqual(found, said.problems ?? []);
    });
  }
});
