import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { evaluate } from '@docent/engine/rules/evaluate.js';

const { cases } = JSON.parse(readFileSync(new URL('json-logic-suite.json', import.meta.url), 'utf8')) as {
  cases: [rule: unknown, facts: unknown, value: unknown][];
};

describe('the public JsonLogic suite', () => {
  it('has 278 cases', () => assert.equal(cases.length, 278));

  for (const [rule, facts, value] of cases) {
    it(`${JSON.stringify(rule)} with ${JSON.stringify(facts)} is ${JSON.stringify(value)}`, () => {
      assert.deepEqual(evaluate(rule, facts), value);
    });
  }
});
