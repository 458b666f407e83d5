import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  advise,
  calculate,
  nearestChanges,
  nextQuestion,
  optionEffects,
  type Situation,
  stability,
  valuesOf,
  weightRanges,
} from '@docent/engine';
import { answer, guideOf, mustHave, situationOf } from './guide-of.js';

/** A rule in a rule in a rule. */
function nested(levels: number, inner: unknown): unknown {
  let rule = inner;
  for (let level = 0; level < levels; level++) rule = { '!': [rule] };
  return rule;
}

const options = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
];
const guide = (rule: unknown) =>
  guideOf({
    questions: [
      { id: 'remote', type: 'yes-no', relevant: rule },
      { id: 'plan', type: 'choice', options: [{ ...options[0]!, possible: rule }, options[1]!] },
      { id: 'seats', type: 'number' },
      { id: 'points', type: 'allocation' },
    ],
    criteria: [
      { id: 'price', adjust: [{ when: rule, by: 10, because: 'rule' }] },
      { id: 'flat', from: 5, to: 5 },
      { id: 'upside-down', from: 10, to: 0, weight: NaN },
    ],
    outcomes: [
      { id: 'team', requires: [mustHave('rule', rule)], scores: { price: { value: rule }, flat: { value: 5 } } },
      { id: 'company', scores: { price: { marks: NaN }, 'upside-down': { value: 3 } } },
    ],
    conditions: { ring: { condition: 'ring' }, rule },
    values: { rule, ring: { value: 'ring' } },
    assumptions: [{ id: 'wage', title: 'Wage', value: NaN, format: 'money' }],
    calculators: [
      { id: 'cost', title: 'Cost', type: 'total-cost', once: rule, yearly: 1 },
      { id: 'back', title: 'Back', type: 'payback', once: 1e300, benefit: 1e-7, growth: -5 },
    ],
  });

const rules: [string, unknown][] = [
  ['a thousand levels deep', nested(1000, answer('remote'))],
  ['a hundred thousand levels deep', nested(100_000, answer('remote'))],
  ['that names itself', { condition: 'ring' }],
  ['that names what does not exist', { and: [{ condition: 'gone' }, { value: 'constructor' }] }],
  ['with an operator that does not exist', { constructor: [1] }],
  ['that divides by zero', { '/': [answer('seats'), 0] }],
  ['that reads what nobody has', { var: 'answers.constructor.constructor' }],
  ['that is a text', '<img src=x onerror=alert(1)>'],
  ['that is nothing', null],
];

const situations: [string, Partial<Situation>][] = [
  ['nothing answered', {}],
  ['sound answers', { answers: { remote: true, plan: 'a', seats: 5, points: { price: 100 } } }],
  [
    'hostile answers',
    {
      answers: JSON.parse(
        '{"__proto__": 1, "constructor": 2, "remote": "yes", "plan": {"a": 1}, "seats": [], "points": {"__proto__": 100}}',
      ) as object as Situation['answers'],
    },
  ],
  ['own numbers that are none', { weights: { price: NaN, flat: Infinity, gone: 5 }, assumptions: { wage: -Infinity } }],
  ['weights of zero', { weights: { price: 0, flat: 0, 'upside-down': 0 } }],
  ['no time', { now: 'now' }],
];

describe('advice on a guide with a rule', () => {
  for (const [what, rule] of rules)
    it(`${what} is given all the same, in plain numbers`, () => {
      for (const [, some] of situations) {
        const situation = situationOf({}, some);
        const one = guide(rule);
        const { first, margin, outcomes } = advise(one, situation);
        assert.equal(outcomes.length, 2);
        assert.ok(first);
        for (const number of [margin ?? 0, ...outcomes.flatMap(({ marks, score }) => [marks, score])])
          assert.ok(Number.isFinite(number), `${number}`);
        valuesOf(one, situation);
        nextQuestion(one, situation);
        nearestChanges(one, situation);
        weightRanges(one, situation);
        stability(one, situation, { seed: NaN, samples: 10 });
        for (const { id } of one.questions) optionEffects(one, situation, id);
        for (const { id } of one.outcomes) calculate(one, situation, id);
      }
    });
});
