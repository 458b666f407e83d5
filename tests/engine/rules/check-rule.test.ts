import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decide } from '@docent/engine/rules/decide.js';
import { evaluate } from '@docent/engine/rules/evaluate.js';
import { checkRule } from '@docent/engine/rules/check/check-rule.js';
import { exampleDefinitions, exampleFacts, operatorTable } from '@docent/engine/rules/check/operator-table.js';
import { ruleProblems } from '@docent/engine/rules/check/rule-problem.js';
import { maxDepth, maxNodes } from '@docent/engine/rules/limits.js';
import { lazyOperators } from '@docent/engine/rules/operators/lazy-operators.js';
import { operators } from '@docent/engine/rules/operators/operators.js';
import { rules } from './arbitrary-rules.js';

/** The only problem of a rule, in one line. */
function problemOf(rule: unknown, definitions = {}): string {
  const problems = checkRule(rule, definitions);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems.map(
    ({ code, path, message, remedy }) => `${code} ${path.join('/')}: ${message} ${remedy}`,
  )[0] as string;
}

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>(inner => ({ '!': [inner] }), true);

describe('the table of operators', () => {
  it('has those that there are, and no others', () => {
    assert.deepEqual(
      Object.keys(operatorTable).sort(),
      [...Object.keys(lazyOperators), ...Object.keys(operators)].sort(),
    );
  });

  for (const [name, { doc, example }] of Object.entries(operatorTable)) {
    it(`has an example of ${name} that is right: ${doc}`, () => {
      const [rule, value] = example;
      assert.deepEqual(checkRule(rule, exampleDefinitions), []);
      assert.deepEqual(evaluate(rule, exampleFacts, exampleDefinitions), value);
    });
  }
});

describe('checking a rule', () => {
  it('finds nothing wrong with rules that can be computed', () => {
    fc.assert(fc.property(rules, rule => assert.deepEqual(checkRule(rule), [])));
  });

  it('says where an operator does not exist, and which was probably meant', () => {
    assert.equal(
      problemOf({ and: [true, { missing_sone: [1, ['a']] }] }),
      'unknown-operator and/1/missing_sone: There is no operator "missing_sone". Did you mean "missing_some"?',
    );
    assert.match(problemOf({ not: [true] }), /Did you mean "!"\?$/);
    assert.match(problemOf({ 'date-between': ['2026-01-01', '2026-02-01'] }), /Did you mean "days-between"\?$/);
    assert.match(problemOf({ summarise: [1] }), /See the list of operators/);
    assert.match(problemOf({ constructor: [1] }), /^unknown-operator/);
  });

  it('counts arguments', () => {
    assert.equal(
      problemOf({ if: [{ '>': [1] }, 1, 2] }),
      'wrong-arity if/0/>: ">" takes 2 arguments, here are 1. Write it as in {">":[{"var":"seats"},12]}.',
    );
    assert.match(problemOf({ '<': [1, 2, 3, 4] }), /takes 2 to 3 arguments/);
    assert.match(problemOf({ and: [] }), /takes at least 1 argument,/);
  });

  it('looks at dates, durations, money and numbers that are written out', () => {
    assert.match(
      problemOf({ 'date<': [{ now: [] }, '2026-02-30'] }),
      /^wrong-type date<\/1: "2026-02-30" is no date\./,
    );
    assert.match(problemOf({ 'date+': ['2026-02-28', '1 month'] }), /"1 month" is no duration.*P1Y2M3D/);
    assert.match(problemOf({ 'money+': [{ amount: '1,50', currency: 'EUR' }] }), /is no amount of money.*"12\.50"/);
    assert.match(problemOf({ 'money*': [{ var: 'price' }, 'twice'] }), /"twice" is no number/);
    assert.match(problemOf({ 'round-half-up': [{ var: 'price' }, -1] }), /-1 is no number of places/);
    assert.match(problemOf({ date: 'today' }), /^wrong-type date: "today"/);
  });

  it('sees operations with something beside the operator, which always hold', () => {
    assert.match(
      problemOf({ and: [true], or: [false] }),
      /^several-operators : The object has "and" and other keys: or\./,
    );
    assert.deepEqual(checkRule({ amount: '1', currency: 'EUR' }), []);
  });

  it('follows names', () => {
    const definitions = {
      conditions: { large: { '>': [{ value: 'seats' }, 10] }, a: { '!': { condition: 'b' } }, b: { condition: 'a' } },
      values: { seats: { var: 'seats' } },
    };
    assert.deepEqual(checkRule({ condition: 'large' }, definitions), []);
    assert.match(
      problemOf({ or: [{ condition: 'lrge' }] }, definitions),
      /^unknown-name or\/0\/condition: .*"large"\?$/,
    );
    assert.match(problemOf({ condition: 5 }, definitions), /^unknown-name/);
    assert.match(problemOf({ condition: '__proto__' }, definitions), /^unknown-name/);
    assert.equal(
      problemOf({ condition: 'a' }, definitions),
      'cyclic-name condition: The condition "a" leads back to itself: condition "a" → condition "b" → condition "a". ' +
        'Take one of these steps out.',
    );
  });

  it('holds rules to a depth, names followed, and to a size', () => {
    assert.deepEqual(checkRule(nested(maxDepth)), []);
    for (const depth of [maxDepth + 1, 1000, 100_000]) assert.match(problemOf(nested(depth)), /^too-deep/);
    assert.deepEqual(checkRule({ merge: Array(maxNodes - 1).fill(1) }), []);
    assert.match(problemOf({ merge: Array(maxNodes).fill(1) }), /^too-large/);
    const chain = (length: number) => ({
      conditions: Object.fromEntries(
        Array.from({ length }, (_, index) => [`c${index}`, index ? { '!': { condition: `c${index - 1}` } } : true]),
      ),
    });
    for (const length of [10, 32, 33, 100, 1000]) {
      const problems = checkRule({ condition: `c${length - 1}` }, chain(length));
      assert.equal(
        problems.length === 0,
        decide({ condition: `c${length - 1}` }, {}, chain(length)).result !== 'unknown',
      );
    }
  });

  it('takes nothing that is no JSON', () => {
    for (const value of [NaN, Infinity, undefined, () => 1, 5n, Symbol('x')])
      assert.match(problemOf({ '==': [value, 1] }), /^no-json ==\/0: JSON has no/);
  });

  it('knows every code that it documents', () => {
    const found = [
      { nonsense: 1 },
      { '>': [] },
      { date: '' },
      { and: [], or: [] },
      { condition: 'x' },
      nested(100),
      { merge: Array(maxNodes).fill(1) },
      NaN,
    ].flatMap(rule => checkRule(rule).map(({ code }) => code));
    const cyclic = checkRule({ value: 'x' }, { values: { x: { value: 'x' } } }).map(({ code }) => code);
    assert.deepEqual([...new Set([...found, ...cyclic])].sort(), Object.keys(ruleProblems).sort());
  });
});
