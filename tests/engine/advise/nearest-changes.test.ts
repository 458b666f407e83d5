import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise, type Answers, type Guide, nearestChanges } from '@docent/engine';
import fc from 'fast-check';
import { answers, answersTo, guides } from './arbitrary-guides.js';
import { answer, guideOf, mustHave, situationOf } from './guide-of.js';

/** How far two answers are apart, as the documentation of `Change` has it. */
function distance(question: string, from: unknown, to: unknown): number {
  if (from === undefined) return 1;
  if (question === 'seats') return Math.abs(Number(to) - Number(from)) / 8;
  if (question === 'needs') {
    const [a, b] = [from, to] as string[][];
    return [...(a ?? []), ...(b ?? [])].filter(id => a?.includes(id) !== b?.includes(id)).length;
  }
  if (question === 'points') {
    const [a, b] = [from, to] as Record<string, number>[];
    return Object.keys({ ...a, ...b }).reduce((sum, id) => sum + Math.abs((a?.[id] ?? 0) - (b?.[id] ?? 0)), 0) / 200;
  }
  return 1;
}

/** Holds what is stated against every answer that there is. */
function verify(guide: Guide, given: Answers, all = answersTo, find = nearestChanges): number {
  const now = advise(guide, situationOf(given));
  const changes = find(guide, situationOf(given));
  const counted = Object.fromEntries(Object.entries(given).filter(([id]) => !now.ignored.includes(id)));
  for (const change of changes) {
    const then = advise(guide, situationOf({ ...given, [change.question]: change.answer }));
    assert.equal(then.first?.id, change.first, 'it does what it says');
    assert.notEqual(then.first?.id, now.first?.id, 'it is a change');
    const far = distance(change.question, counted[change.question], change.answer);
    assert.ok(Math.abs(far - change.distance) < 1e-9, `${far} is told as ${change.distance}`);
  }
  assert.deepEqual(
    changes,
    [...changes].sort((a, b) => a.distance - b.distance),
    'nearest first',
  );
  for (const question of now.relevant) {
    const stated = changes.filter(change => change.question === question).map(change => change.distance);
    for (const one of all[question] ?? []) {
      const then = advise(guide, situationOf({ ...given, [question]: one }));
      if (then.ignored.includes(question) || then.first?.id === now.first?.id) continue;
      const far = distance(question, counted[question], one);
      assert.ok(Math.min(...stated) <= far + 1e-9, `${question}: ${JSON.stringify(one)} is nearer than what is stated`);
    }
  }
  return changes.length;
}

describe('what would change the advice', () => {
  it('does when applied, and nothing nearer does, whatever the guide and the answers', () => {
    let stated = 0;
    fc.assert(
      fc.property(guides, answers, (guide, given) => void (stated += verify(guide, given))),
      { numRuns: 80, seed: 7 },
    );
    assert.ok(stated > 80, `${stated} changes were stated`);
  });

  it('is found out when the nearest is missing, or one is told that does nothing', () => {
    const sample = fc.sample(fc.tuple(guides, answers), { numRuns: 40, seed: 7 });
    const some = sample.find(([guide, given]) => nearestChanges(guide, situationOf(given)).length === 1);
    assert.ok(some);
    const [changed, given] = some;
    assert.throws(() => verify(changed, given, answersTo, () => []), assert.AssertionError);
    const wrong: typeof nearestChanges = () => [{ question: 'remote', answer: given['remote'] ?? true, distance: 1 }];
    assert.throws(() => verify(changed, given, answersTo, wrong), assert.AssertionError);
  });

  it('moves the fewest points over several criteria', () => {
    const criteria = ['price', 'ease', 'reach'].map(id => ({ id }));
    const all: object[] = [];
    for (let price = 0; price <= 100; price += 1)
      for (let ease = 0; price + ease <= 100; ease += 1) all.push({ price, ease, reach: 100 - price - ease });
    const marks = fc.record({ price: fc.nat(10), ease: fc.nat(10), reach: fc.nat(10) });
    const runs = fc.sample(fc.tuple(marks, marks, marks), { numRuns: 3, seed: 11 });
    for (const outcomes of runs) {
      const guide = guideOf({
        questions: [{ id: 'points', type: 'allocation' }],
        criteria,
        outcomes: outcomes.map((one, at) => ({
          id: `outcome-${at}`,
          scores: Object.fromEntries(Object.entries(one).map(([id, value]) => [id, { marks: value }])),
        })),
      });
      verify(guide, { points: { price: 50, ease: 30, reach: 20 } }, { points: all });
    }
  });

  const guide = guideOf({
    questions: [
      { id: 'seats', type: 'number', minimum: 1, maximum: 100_000 },
      { id: 'budget', type: 'money', currency: 'EUR', minimum: 0, maximum: 50_000 },
      { id: 'start', type: 'date', earliest: '2026-01-01', latest: '2035-12-31' },
    ],
    outcomes: [
      {
        id: 'team',
        requires: [
          mustHave('seats', { '<=': [{ '*': [answer('seats'), 7] }, 900] }),
          mustHave('budget', { '>=': [{ var: 'answers.budget.amount' }, 1200.5] }),
          mustHave('start', { '<': [answer('start'), '2027-03-01'] }),
        ],
      },
      { id: 'company' },
    ],
  });
  const given = { seats: 10, budget: { amount: '9000.00', currency: 'EUR' }, start: '2026-06-01' };

  it('is found to the step on long scales of numbers, money and dates', () => {
    assert.deepEqual(
      nearestChanges(guide, situationOf(given)).map(({ answer, question }) => [question, answer]),
      [
        ['seats', 129],
        ['start', '2027-03-01'],
        ['budget', { amount: '1200.49', currency: 'EUR' }],
      ],
    );
  });

  it('is told where nothing would be left', () => {
    const alone = { ...guide, outcomes: guide.outcomes.slice(0, 1) };
    const [change] = nearestChanges(alone, situationOf(given));
    assert.deepEqual([change?.question, change?.answer, change?.first], ['seats', 129, undefined]);
  });

  it('is nothing where nothing would', () => {
    assert.deepEqual(nearestChanges({ ...guide, outcomes: guide.outcomes.slice(1) }, situationOf(given)), []);
  });
});
