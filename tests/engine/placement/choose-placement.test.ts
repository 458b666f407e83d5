import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answered,
  buttonsNow,
  choosePlacement,
  claimPlacement,
  dismissed,
  eventsAwaited,
  explainPlacement,
  hasEnded,
  nextLook,
  notAboutThis,
  nothingThisMonth,
  notNow,
} from '@docent/engine';
import { day, noon, second, shown, survey, world } from './world.js';

describe('choosing what appears', () => {
  const how = (show: string, more = {}) => survey({ show, ...more });

  it('takes the highest priority, and of equals the first by id', () => {
    const a = how('survey:a');
    assert.equal(choosePlacement({ b: a, a }, world()), 'a');
    assert.equal(choosePlacement({ a, b: { ...a, priority: 1 } }, world()), 'b');
    assert.equal(choosePlacement({ a: { ...a, priority: -1 }, b: a }, world()), 'b');
  });

  it('takes the next when the first may not appear, and nothing when none may', () => {
    const placements = { a: how('survey:a', { priority: 9 }), b: how('survey:b') };
    const attention = { 'survey:a': { answered: { at: 1 } } };
    assert.equal(choosePlacement(placements, world({ attention })), 'b');
    assert.equal(choosePlacement(placements, world({ onShow: ['survey:b'] })), undefined);
  });

  it('leaves buttons beside: they interrupt nobody, and stay when what they open was answered', () => {
    const placements = { ask: how('survey:a', { how: 'button' }) };
    const used = { attention: { 'survey:a': { answered: { at: 1 }, dismissed: { at: 1 }, ...shown(1, 2, 3) } } };
    assert.equal(choosePlacement(placements, world()), undefined);
    assert.deepEqual(buttonsNow(placements, world({ ...used, onShow: ['howto:book'] })), ['ask']);
    assert.deepEqual(buttonsNow(placements, world({ attention: notAboutThis('survey:a', 1) })), []);
    assert.deepEqual(buttonsNow(placements, world({ consent: {} })), []);
  });

  it('gives a share of customers a sample, the same ones each time, and others in another placement', () => {
    const chosen = (id: string) =>
      Array.from({ length: 2000 }, (_, index) => `customer-${index}`).filter(unit =>
        choosePlacement({ [id]: survey({ sample: 0.25 }) }, world({ unit })),
      );
    assert.ok(Math.abs(chosen('a').length / 2000 - 0.25) < 0.04);
    assert.deepEqual(chosen('a'), chosen('a'));
    const both = chosen('a').filter(unit => new Set(chosen('b')).has(unit));
    assert.ok(Math.abs(both.length / 2000 - 0.0625) < 0.03);
  });

  it('says when to look again, if only time is missing', () => {
    const placements = { soon: survey({ when: { dwell: 20 } }), later: survey({ delay: 60 }) };
    assert.equal(nextLook(placements, world()), noon + 20 * second);
    assert.equal(nextLook({ soon: survey({ when: { dwell: 20, exit: true } }) }, world()), undefined);
    const attention = { 'survey:after': { ...shown(noon - day), ...notNow('survey:after', noon)['survey:after'] } };
    // The cool-down of what was shown yesterday ends before "not now" does.
    assert.equal(nextLook({ a: survey() }, world({ attention })), noon + 7 * day);
  });

  it('looks again when the time came that it named', () => {
    const placements = { a: survey({ when: { event: { name: 'Booked' } }, delay: 10, between: { after: '12:01' } }) };
    const events = [{ name: 'Booked', properties: {}, at: noon }];
    const page = { ...world().page, events };
    const next = nextLook(placements, world({ page }))!;
    assert.equal(next, noon + 60 * second);
    assert.equal(choosePlacement(placements, world({ page, now: next })), 'a');
  });

  it('names the events to listen to', () => {
    const placement = survey({ when: { event: { name: 'Booked' } }, unless: [{ name: 'Chat' }] });
    assert.deepEqual([...eventsAwaited({ placement, other: survey() })], ['Booked', 'Chat']);
  });
});

describe('claiming what was chosen', () => {
  it('counts the showing before it is seen', () => {
    const claim = claimPlacement('after', survey(), world(), 'x1');
    assert.deepEqual(claim, {
      claimed: true,
      news: { 'survey:after': { shown: { x1: { placement: 'after', at: noon } } } },
    });
  });

  it('is refused when another tab was faster, and says what is in the way', () => {
    const attention = { 'survey:after': shown(noon) };
    const claim = claimPlacement('after', survey(), world({ attention }), 'x1');
    assert.ok(!claim.claimed);
    assert.deepEqual(
      claim.closed.map(({ gate }) => gate),
      ['cool-down', 'per-day', 'between-any-two'],
    );
  });
});

describe('what the customer says', () => {
  for (const [what, news, gate, over] of [
    ['answering', answered('survey:after', noon), 'answered', undefined],
    ['sending it away', dismissed('survey:after', noon), 'dismissed', undefined],
    ['"not about this"', notAboutThis('survey:after', noon), 'not-about-this', undefined],
    ['"not now"', notNow('survey:after', noon), 'not-now', noon + 7 * day],
    ['"not now" with other days', notNow('survey:after', noon, { afterNotNow: 3 }), 'not-now', noon + 3 * day],
    ['"nothing more this month"', nothingThisMonth(noon), 'nothing-this-month', noon + 31 * day],
  ] as const) {
    it(`${what} holds ${over ? 'until the time is over' : 'for good'}, and takes away what is on show`, () => {
      const at = (now: number) => world({ attention: news, now });
      const last = over === undefined ? noon + 3650 * day : over - 1;
      for (const now of [noon, last]) {
        const closed = explainPlacement('after', survey(), at(now)).filter(({ outcome }) => outcome !== 'pass');
        assert.deepEqual(
          closed.map(each => each.gate),
          [gate],
        );
        assert.ok(hasEnded('after', survey(), at(now)));
      }
      if (over !== undefined) assert.equal(choosePlacement({ after: survey() }, at(over)), 'after');
    });
  }

  it('leaves on show what nobody has ended', () => {
    assert.equal(hasEnded('after', survey(), world({ attention: { 'survey:after': shown(noon) } })), false);
  });
});
