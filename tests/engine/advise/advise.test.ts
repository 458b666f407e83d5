import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise, closeMargin, operators, usesAdditions } from '@docent/engine';
import { answer, guideOf, mustHave, situationOf } from './guide-of.js';

const seats = { id: 'seats', type: 'number' as const, minimum: 1, maximum: 500 };
const remote = { id: 'remote', type: 'yes-no' as const };

describe('must-haves', () => {
  const guide = guideOf({
    questions: [seats, remote],
    outcomes: [
      { id: 'team', requires: [mustHave('ten', { '<=': [answer('seats'), 10] })] },
      {
        id: 'company',
        requires: [mustHave('fifty', { '<=': [answer('seats'), 50] }), mustHave('office', { '!': answer('remote') })],
      },
    ],
  });
  const statuses = (answers: object) =>
    Object.fromEntries(advise(guide, situationOf({ ...answers })).outcomes.map(({ id, status }) => [id, status]));

  it('leave an outcome open while they are not known', () => {
    assert.deepEqual(statuses({}), { team: 'open', company: 'open' });
    assert.deepEqual(statuses({ seats: 5 }), { team: 'possible', company: 'open' });
  });

  it('exclude an outcome by the first that fails, whatever else is open', () => {
    assert.deepEqual(statuses({ seats: 51 }), { team: 'excluded', company: 'excluded' });
    assert.deepEqual(statuses({ remote: true }), { team: 'open', company: 'excluded' });
  });

  it('are told with the questions that decided them, or would', () => {
    const [company, team] = advise(guide, situationOf({ seats: 20 })).outcomes;
    assert.deepEqual(
      company?.mustHaves.map(({ id, outcome, questions }) => ({ id, outcome, questions })),
      [
        { id: 'fifty', outcome: 'pass', questions: ['seats'] },
        { id: 'office', outcome: 'unknown', questions: ['remote'] },
      ],
    );
    assert.deepEqual(team?.mustHaves[0]?.questions, ['seats']);
  });

  it('make a near miss of what fails by one alone', () => {
    const misses = (answers: object) =>
      advise(guide, situationOf({ ...answers }))
        .outcomes.filter(({ nearMiss }) => nearMiss)
        .map(({ id }) => id);
    assert.deepEqual(misses({ seats: 20, remote: true }), ['team', 'company']);
    assert.deepEqual(misses({ seats: 60, remote: true }), ['team']);
    assert.deepEqual(misses({ seats: 60 }), ['team'], 'what is not known may fail too');
  });

  it('decide alone where there are no criteria', () => {
    assert.equal(advise(guide, situationOf({ seats: 20, remote: false })).verdict, 'recommended');
    assert.equal(advise(guide, situationOf({ seats: 20, remote: false })).first?.id, 'company');
    const both = advise(guide, situationOf({ seats: 5, remote: false }));
    assert.equal(both.verdict, 'close-call');
    assert.deepEqual([both.first?.id, both.second?.id, both.margin], ['team', 'company', 0]);
    const none = advise(guide, situationOf({ seats: 500, remote: true }));
    assert.equal(none.verdict, 'none');
    assert.equal(none.first, undefined);
  });
});

describe('weights', () => {
  const criteria = [
    { id: 'price', weight: 90, adjust: [{ when: answer('remote'), by: 20, because: 'remote' }] },
    { id: 'speed', weight: 10, adjust: [{ when: answer('remote'), by: -20, because: 'remote' }] },
  ];
  const guide = guideOf({
    questions: [remote, { id: 'points', type: 'allocation' }],
    criteria,
    outcomes: [
      { id: 'cheap', scores: { price: { marks: 9 }, speed: { marks: 2.5 } } },
      { id: 'fast', scores: { price: { marks: 4 }, speed: { marks: 10 } } },
    ],
  });
  const weights = (answers: object, own?: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(advise(guide, situationOf({ ...answers }, own ? { weights: own } : {})).weights).map(
        ([id, { parts, points }]) => [id, [points, ...parts.map(({ from, weight }) => `${from} ${weight}`)]],
      ),
    );

  it('are those of the guide, with what answers add and take, within 0 and 100', () => {
    assert.deepEqual(weights({ remote: false }), { price: [90, 'base 90'], speed: [10, 'base 10'] });
    assert.deepEqual(weights({ remote: true }), {
      price: [100, 'base 90', 'adjustment 20', 'bound -10'],
      speed: [0, 'base 10', 'adjustment -20', 'bound 10'],
    });
  });

  it('are replaced by an allocation of points, and each by one of the customer’s own', () => {
    const points = { speed: 100 };
    assert.deepEqual(weights({ remote: true, points }), { price: [0, 'allocation 0'], speed: [100, 'allocation 100'] });
    assert.deepEqual(weights({ points }, { price: 7 }), { price: [7, 'own 7'], speed: [100, 'allocation 100'] });
    assert.deepEqual(weights({ remote: false }, { price: NaN, speed: 1e9 }), {
      price: [90, 'base 90'],
      speed: [100, 'own 100'],
    });
  });

  it('make contributions that say which answer brought them', () => {
    const [cheap] = advise(guide, situationOf({ remote: true })).outcomes;
    assert.deepEqual(
      cheap?.contributions.map(({ criterion, from, points, questions }) => [criterion, from, points, ...questions]),
      [
        ['price', 'base', 81_000],
        ['price', 'adjustment', 18_000, 'remote'],
        ['price', 'bound', -9_000],
        ['speed', 'base', 2_500],
        ['speed', 'adjustment', -5_000, 'remote'],
        ['speed', 'bound', 2_500],
      ],
    );
    assert.equal(cheap?.score, 90_000);
    assert.equal(cheap?.marks, 9);
  });

  it('that are all zero give no marks and no clear first', () => {
    const advised = advise(guide, situationOf({}, { weights: { price: 0, speed: 0 } }));
    assert.deepEqual([advised.verdict, advised.first?.id, advised.first?.marks], ['close-call', 'cheap', 0]);
  });
});

describe('marks', () => {
  const marks = (direction: 'higher' | 'lower', value: unknown, answers: object = {}) =>
    advise(
      guideOf({
        questions: [seats],
        criteria: [{ id: 'price', direction, from: 100, to: 600 }],
        outcomes: [{ id: 'one', scores: { price: { value } } }],
      }),
      situationOf({ ...answers }, { operators }),
    ).first?.marks;

  it('place a value on its scale, by direction, and keep it there', () => {
    assert.equal(marks('higher', 200), 2);
    assert.equal(marks('lower', 200), 8);
    assert.equal(marks('lower', 50), 10);
    assert.equal(marks('higher', 50), 0);
    assert.equal(marks('lower', { '*': [answer('seats'), 10] }, { seats: 35 }), 5);
  });

  it('take money by its amount', () => {
    assert.equal(marks('lower', { money: ['350.00', 'EUR'] }), 5);
  });

  it('are 0 for what is not known or cannot be computed', () => {
    assert.equal(marks('lower', { '-': [1000, answer('seats')] }), 0);
    assert.equal(marks('lower', { '/': [1, 0] }), 0);
    assert.equal(marks('higher', { '/': [0, 0] }), 0);
    assert.equal(marks('lower', null), 0);
    assert.equal(marks('lower', { var: ['answers.seats', 350] }), 5, 'but for a default that the guide gives');
  });
});

describe('the verdict', () => {
  const guide = (team: number, company: number) =>
    guideOf({
      questions: [remote],
      criteria: [{ id: 'ease' }],
      outcomes: [
        { id: 'team', scores: { ease: { marks: team } } },
        { id: 'company', scores: { ease: { marks: company } } },
      ],
    });

  it('is a close call below the margin that counts as clear', () => {
    assert.equal(advise(guide(5, 5 + closeMargin), situationOf()).verdict, 'recommended');
    assert.equal(advise(guide(5, 5 + closeMargin - 0.01), situationOf()).verdict, 'close-call');
  });

  it('does not wait for a question that changes nothing', () => {
    assert.deepEqual(advise(guide(2, 9), situationOf()).open, ['remote']);
    assert.equal(advise(guide(2, 9), situationOf()).verdict, 'recommended');
  });

  const cases = (when: unknown, marks: unknown) =>
    guideOf({
      questions: [remote],
      criteria: [
        { id: 'ease', weight: 50 },
        { id: 'reach', weight: 10, adjust: [{ when, by: 90, because: 'remote' }] },
      ],
      outcomes: [
        { id: 'team', scores: { ease: { marks: 9 }, reach: { marks: 1 } } },
        { id: 'company', scores: { ease: { marks: 5 }, reach: { value: marks } } },
      ],
    });

  it('is "not yet" while an open question may still put another first', () => {
    assert.equal(advise(cases(answer('remote'), 9), situationOf()).verdict, 'not-yet');
    assert.equal(advise(cases(answer('remote'), 9), situationOf({ remote: false })).first?.id, 'team');
    assert.equal(advise(cases(answer('remote'), 9), situationOf({ remote: true })).first?.id, 'company');
    assert.equal(advise(cases(answer('remote'), 3), situationOf()).verdict, 'recommended', 'it cannot');
  });

  it('looks at which scores are possible at all', () => {
    const score = (yes: number) => ({ if: [answer('remote'), yes, 0] });
    assert.equal(advise(cases(true, score(9)), situationOf()).verdict, 'not-yet');
    assert.equal(advise(cases(true, score(3)), situationOf()).verdict, 'recommended');
  });

  it('is "not yet" when the customer does not know what the first must have', () => {
    const unsure = guideOf({
      questions: [{ ...remote, optional: true }],
      outcomes: [{ id: 'team', requires: [mustHave('office', { '!': answer('remote') })] }],
    });
    const advised = advise(unsure, situationOf({ remote: null }));
    assert.deepEqual([advised.verdict, advised.open], ['not-yet', []]);
    assert.deepEqual(advised.first?.mustHaves[0]?.questions, ['remote']);
  });
});

describe('a guide', () => {
  const dated = { '>': [{ 'days-between': [{ now: [] }, '2027-01-01'] }, 5] };
  const guide = guideOf({ outcomes: [{ id: 'one', requires: [mustHave('dated', dated)] }] });

  it('is told by whether it uses operators beyond JsonLogic', () => {
    assert.equal(usesAdditions(guide), true);
    assert.equal(usesAdditions({ when: { '>': [answer('seats'), 5] } }), false);
  });

  it('is advised on with the operators given, and leaves open what they do not know', () => {
    assert.equal(advise(guide, situationOf({}, { operators })).first?.status, 'possible');
    assert.equal(advise(guide, situationOf()).first?.status, 'open');
  });
});
