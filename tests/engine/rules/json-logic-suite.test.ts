import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkRule } from '@docent/engine/rules/check/check-rule.js';
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

describe('what the public suite leaves open', () => {
  it('is as in json-logic-js, by the same author', () => {
    const cases: [rule: unknown, value: unknown][] = [
      [{ '*': [[1]] }, [1]],
      [{ '==': [null, 0] }, false],
      [{ '==': ['', 0] }, true],
      [{ '==': [[2], 2] }, true],
      [{ '<': [null, 1] }, true],
      [{ '<': ['10', '9'] }, true],
      [{ '+': ['2 apples', 1] }, 3],
      [{ '-': ['2 apples', 1] }, NaN],
      [{ '/': [1, 0] }, Infinity],
      [{ max: [] }, -Infinity],
      [{ cat: [null, true, [1, [2, 3]], {}] }, 'true1,2,3[object Object]'],
      [{ in: [2, '12'] }, true],
      [{ in: [2, 12] }, false],
      [{ substr: [12345, '1', 2] }, '23'],
      [{ var: 'list.length' }, 3],
      [{ var: ['none', 5] }, 5],
      [
        { a: 1, b: 2 },
        { a: 1, b: 2 },
      ],
    ];
    for (const [rule, value] of cases)
      assert.deepEqual(evaluate(rule, { list: [1, 2, 3], none: undefined }), value, JSON.stringify(rule));
  });
});

describe('what the community proposes beyond the public suite', () => {
  it('is not followed where it changes what rules mean (docs/rules.md)', () => {
    const cases: [rule: unknown, facts: unknown, value: unknown][] = [
      [{ '+': [true, false, true] }, null, NaN],
      [{ '+': [[1], 1] }, null, 2],
      [{ '+': ['Hey', 1] }, null, NaN],
      [{ '-': [5, 2, 1] }, null, 3],
      [{ '*': '7' }, null, '7'],
      [{ '/': 4 }, null, NaN],
      [{ '/': [8, 0] }, null, Infinity],
      [{ '%': 3 }, null, NaN],
      [{ max: { var: 'list' } }, { list: [1, 2] }, NaN],
      [{ cat: { var: 'list' } }, { list: ['a', 'b'] }, 'a,b'],
      [{ map: [{ var: 'list' }, { var: '../index' }] }, { list: [1] }, [null]],
      [{ var: 'a\\.b' }, { 'a.b': 1 }, null],
    ];
    for (const [rule, facts, value] of cases) {
      assert.deepEqual(evaluate(rule, facts), value, JSON.stringify(rule));
    }
  });

  it('gives objects as they are, and takes them for true', () => {
    assert.deepEqual(evaluate([{}, {}], null), [{}, {}]);
    assert.equal(evaluate({ '!!': { var: 'empty' } }, { empty: {} }), true);
  });

  it('has operators that validation refuses', () => {
    for (const operator of ['val', 'exists', 'throw', 'try']) {
      assert.notDeepEqual(checkRule({ [operator]: ['x'] }), [], operator);
    }
  });
});
