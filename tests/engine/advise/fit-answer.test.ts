import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise, fitAnswer, valuesOf } from '@docent/engine';
import { answer, guideOf, situationOf } from './guide-of.js';

const options = ['a', 'b', 'c'].map(id => ({ id, title: id }));
const [choice, choices, yesNo, number, range, money, date, text, allocation, optional] = guideOf({
  questions: [
    { id: 'choice', type: 'choice', options },
    { id: 'choices', type: 'choices', options, minimum: 1, maximum: 2 },
    { id: 'yes-no', type: 'yes-no' },
    { id: 'number', type: 'number', minimum: 0.1, maximum: 2, step: 0.1 },
    { id: 'range', type: 'range', step: 5 },
    { id: 'money', type: 'money', currency: 'EUR', minimum: 0 },
    { id: 'date', type: 'date', earliest: '2020-01-01', latest: '2030-12-31' },
    { id: 'text', type: 'text' },
    { id: 'allocation', type: 'allocation' },
    { id: 'optional', type: 'choice', options, optional: true },
  ],
}).questions;
const criteria = [{ id: 'price' }, { id: 'speed' }];
const hostile: unknown[] = [
  undefined,
  NaN,
  Infinity,
  -1,
  1e308,
  '',
  ' ',
  'x'.repeat(2001),
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  { amount: 'NaN', currency: 'EUR' },
  { toString: 1, valueOf: null },
  () => 1,
  Symbol('x'),
  1n,
];

describe('an answer', () => {
  const examples: [typeof choice, unknown[], unknown[]][] = [
    [choice, ['a', 'c'], ['d', ['a'], 1, null]],
    [choices, [['a'], ['b', 'a']], [['a', 'a'], ['a', 'b', 'c'], ['d'], 'a', null]],
    [yesNo, [true, false], ['true', 1, 0, null]],
    [number, [0.1, 0.3, 0.7, 2], [0, 0.15, 2.1, '1', true]],
    [range, [0, 5, 100], [105, -5, 7]],
    [
      money,
      [{ amount: '9.50', currency: 'EUR' }],
      [
        { amount: '9.50', currency: 'USD' },
        { amount: '-1', currency: 'EUR' },
        { amount: '1.005', currency: 'EUR' },
        9.5,
      ],
    ],
    [date, ['2020-01-01', '2024-02-29'], ['2023-02-29', '2019-12-31', '2031-01-01', '2024-2-1', '2024-02-01T00:00Z']],
    [text, ['x', 'x'.repeat(2000)], [1, true]],
    [
      allocation,
      [{ price: 100 }, { price: 40, speed: 60 }],
      [{ price: 50 }, { price: 101, speed: -1 }, { price: 50.5, speed: 49.5 }, { price: 50, gone: 50 }, [100]],
    ],
    [optional, ['a', null], ['d']],
  ];
  for (const [question, fitting, others] of examples) {
    if (!question) throw new Error('There is no such question.');
    it(`to a question of type ${question.type} fits as its question has it`, () => {
      for (const given of fitting) assert.deepEqual(fitAnswer(question, given, criteria), given);
    });
    it(`to a question of type ${question.type} counts for nothing otherwise`, () => {
      const never = hostile.filter(
        given => question.type !== 'text' || (given !== '__proto__' && given !== 'constructor'),
      );
      for (const given of [...others, ...never]) assert.equal(fitAnswer(question, given, criteria), undefined);
    });
  }

  it('loses what does not belong to it', () => {
    assert.ok(money);
    const given = { amount: '1.5', currency: 'EUR', note: '<script>' };
    assert.deepEqual(fitAnswer(money, given, criteria), { amount: '1.5', currency: 'EUR' });
  });

  it('that does not fit, or to a question that does not exist, is ignored and told', () => {
    const guide = guideOf({ questions: [{ id: 'seats', type: 'number' }], outcomes: [{ id: 'one' }] });
    const answers = JSON.parse('{"seats": "many", "gone": 1, "__proto__": {"seats": 5}, "constructor": 2}') as object;
    const { ignored, open } = advise(guide, situationOf({ ...answers }));
    assert.deepEqual([...ignored].sort(), ['__proto__', 'constructor', 'gone', 'seats']);
    assert.deepEqual(open, ['seats']);
  });
});

describe('named values', () => {
  const guide = guideOf({
    questions: [{ id: 'seats', type: 'number' }],
    assumptions: [{ id: 'growth', title: 'Growth', value: 1.5, format: 'number', maximum: 3 }],
    values: {
      'in-a-year': { '*': [answer('seats'), { var: 'assumptions.growth' }] },
      twice: { '*': [{ value: 'in-a-year' }, 2] },
      left: { '-': [100, answer('seats')] },
      guess: { '-': [100, { var: ['answers.seats', 30] }] },
      none: { '/': [1, 0] },
      ring: { value: 'ring' },
    },
  });

  it('follow from answers and assumptions', () => {
    const values = valuesOf(guide, situationOf({ seats: 4 }));
    assert.deepEqual(values, { 'in-a-year': 6, twice: 12, left: 96, guess: 96, none: undefined, ring: undefined });
  });

  it('are undefined while they are not known, but for a default in the rule', () => {
    const { guess, ...others } = valuesOf(guide, situationOf());
    assert.equal(guess, 70);
    assert.deepEqual(
      Object.values(others).filter(value => value !== undefined),
      [],
    );
  });

  it('use the customer’s own assumptions, within their bounds', () => {
    const value = (growth: number) =>
      valuesOf(guide, situationOf({ seats: 4 }, { assumptions: { growth } }))['in-a-year'];
    assert.deepEqual([value(2), value(99), value(-1), value(NaN)], [8, 12, 0, 6]);
  });
});
