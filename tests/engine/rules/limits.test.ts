import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, unknowns } from '@docent/engine/rules/decide.js';
import { evaluate } from '@docent/engine/rules/evaluate.js';
import { maxDepth } from '@docent/engine/rules/limits.js';
import { operators } from '@docent/engine/rules/operators/operators.js';
import type { Definitions } from '@docent/engine/rules/rule.js';
import { createRun, wholeScope } from '@docent/engine/rules/run/run.js';
import { walk } from '@docent/engine/rules/run/walk.js';

function stepsOf(rule: unknown, facts: unknown, definitions: Definitions = {}, open = false): number {
  const run = createRun({ facts, definitions, operators, open });
  walk(rule, wholeScope(run), 0, run, open ? [] : undefined);
  return run.steps;
}

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>(inner => ({ '!': [inner] }), true);

describe('the work that a rule takes', () => {
  for (const open of [false, true]) {
    it(`grows as the rule does, ${open ? 'decided' : 'evaluated'}`, () => {
      const conditions = (count: number) => ({
        and: Array.from({ length: count }, (_, index) => ({
          if: [{ '<': [{ var: `facts.${index}` }, index + 1] }, { or: [{ var: 'none' }, true] }, false],
        })),
      });
      const facts = { facts: Array.from({ length: 1000 }, (_, index) => index) };
      const [small, large] = [100, 1000].map(count => stepsOf(conditions(count), facts, {}, open));
      assert.ok(Math.abs((large as number) / (small as number) - 10) < 0.1, `${small} and ${large} steps`);
    });

    it(`grows with the number of names, not of ways to them, ${open ? 'decided' : 'evaluated'}`, () => {
      const chain = (count: number): Definitions => ({
        conditions: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `c${index}`,
            index ? { and: [{ condition: `c${index - 1}` }, { condition: `c${index - 1}` }] } : { var: 'a' },
          ]),
        ),
      });
      const [few, many] = [3, 30].map(count => stepsOf({ condition: `c${count - 1}` }, { a: 1 }, chain(count), open));
      assert.ok((many as number) < 11 * (few as number), `${few} and ${many} steps`);
      assert.deepEqual(unknowns({ condition: 'c29' }, {}, chain(30)), ['a']);
    });
  }

  it('ends: lists in lists, and texts that double, have no value', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const product = [1, 2, 3, 4, 5, 6].reduce<unknown>(inner => ({ map: [numbers, inner] }), 1);
    const doubling = (operator: string, start: unknown) => ({
      reduce: [numbers, { [operator]: [{ var: 'accumulator' }, { var: 'accumulator' }] }, start],
    });
    for (const rule of [product, doubling('cat', 'ha'), doubling('merge', [1])]) {
      assert.equal(evaluate(rule, {}), undefined);
      assert.equal(decide(rule, {}).result, 'unknown');
    }
    const shared = { cat: [{ reduce: [numbers, [{ var: 'accumulator' }, { var: 'accumulator' }], ['ha']] }] };
    assert.equal(evaluate(shared, {}), undefined);
  });

  it(`ends at a depth of ${maxDepth}, however deep the rule goes on`, () => {
    assert.equal(evaluate(nested(maxDepth), {}), true);
    for (const depth of [maxDepth + 1, 1000, 100_000]) {
      assert.equal(evaluate(nested(depth), {}), undefined);
      assert.equal(decide(nested(depth), {}).result, 'unknown');
    }
  });
});

describe('names', () => {
  const definitions: Definitions = {
    conditions: {
      adult: { '>=': [{ var: 'age' }, 18] },
      chicken: { condition: 'egg' },
      egg: { '!': { condition: 'chicken' } },
    },
    values: { yearly: { '*': [{ var: 'monthly' }, 12] } },
  };

  it('stand for rules on all facts, also within a list', () => {
    assert.equal(evaluate({ '<': [{ value: 'yearly' }, 100] }, { monthly: 8 }, definitions), true);
    assert.equal(evaluate({ all: [[1, 2], { condition: 'adult' }] }, { age: 20 }, definitions), true);
  });

  it('show in the trace with what they are made of', () => {
    assert.deepEqual(decide({ condition: 'adult' }, { age: 17 }, definitions).trace, {
      operator: 'condition',
      outcome: 'fail',
      name: 'adult',
      parts: [
        {
          operator: '>=',
          outcome: 'fail',
          operands: [
            { rule: { var: 'age' }, fact: 'age', value: 17 },
            { rule: 18, value: 18 },
          ],
        },
      ],
    });
  });

  it('have no value when they lead back to themselves, or nowhere', () => {
    for (const id of ['chicken', 'dragon', '__proto__', 'constructor', 'toString']) {
      assert.equal(evaluate({ value: id }, {}, definitions), undefined);
      assert.equal(decide({ condition: id }, {}, definitions).result, 'unknown');
    }
    assert.equal(decide({ or: [{ condition: 'egg' }, true] }, {}, definitions).result, true);
  });
});

describe('hostile input', () => {
  it('reaches nothing that an object inherits', () => {
    for (const path of [
      '__proto__',
      'constructor',
      'constructor.name',
      'toString',
      'a.__proto__',
      'list.map',
      'text.trim',
    ]) {
      assert.equal(evaluate({ var: path }, { a: {}, list: [], text: '' }), null);
      assert.deepEqual(evaluate({ missing: path }, { a: {}, list: [], text: '' }), [path]);
    }
    for (const operator of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'eval'])
      assert.equal(evaluate(JSON.parse(`{"${operator}": [1]}`), {}), undefined);
  });

  it('is not asked how to convert itself', () => {
    const facts = JSON.parse('{"a": {"toString": 1, "valueOf": 1, "toJSON": 1}, "b": {"indexOf": 1}}') as unknown;
    for (const operator of [
      '==',
      '<',
      '+',
      '-',
      '*',
      '%',
      'max',
      'cat',
      'substr',
      'in',
      'merge',
      'date<',
      'money+',
      'date+',
    ])
      for (const values of [[{ var: 'a' }, 1], [1, { var: 'a' }], [{ var: 'a' }, { var: 'b' }], [{ var: 'a' }]])
        assert.doesNotThrow(() => evaluate({ [operator]: values }, facts), `${operator} of ${JSON.stringify(values)}`);
  });

  it('is left as it is, and may be frozen', () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const facts = freeze({ items: [{ count: 1 }, { count: 2 }], now: '2026-03-01' });
    const rule = freeze({ merge: [{ map: [{ var: 'items' }, { var: 'count' }] }, { 'date+': [{ now: [] }, 'P1M'] }] });
    assert.deepEqual(evaluate(rule, facts), [1, 2, '2026-04-01']);
  });
});
