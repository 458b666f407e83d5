import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '@docent/engine/rules/evaluate.js';

const value = (rule: unknown, facts: unknown = {}): unknown => evaluate(rule, facts);
const euro = (amount: string) => ({ amount, currency: 'EUR' });

describe('dates', () => {
  it('compare as instants, wherever they were written', () => {
    assert.equal(value({ 'date=': ['2026-03-01T12:00+02:00', '2026-03-01T10:00:00Z'] }), true);
    assert.equal(value({ 'date<': ['2026-03-01', '2026-03-01T00:00:00.001Z'] }), true);
    assert.equal(value({ 'date<=': ['2026-01-01', '2026-06-01', '2026-06-01'] }), true);
    assert.equal(value({ 'date<': ['2026-01-01', '2026-06-01', '2026-06-01'] }), false);
    assert.equal(value({ 'date>': ['2026-03-02', '2026-03-01'] }), true);
    assert.equal(value({ 'date>=': ['2026-03-01', '2026-03-01T00:00Z'] }), true);
  });

  it('keep their form and offset when durations are added or taken away', () => {
    assert.equal(value({ 'date+': ['2026-01-31', 'P1M'] }), '2026-02-28');
    assert.equal(value({ 'date+': ['2024-01-31', 'P1M'] }), '2024-02-29');
    assert.equal(value({ 'date+': ['2024-02-29', 'P1Y'] }), '2025-02-28');
    assert.equal(value({ 'date+': ['2026-03-01', 'P1Y2M3DT4H'] }), '2027-05-04T04:00:00Z');
    assert.equal(value({ 'date+': ['2026-03-01T23:30+02:00', 'PT45M'] }), '2026-03-02T00:15:00+02:00');
    assert.equal(value({ 'date-': ['2026-03-01', 'P2W'] }), '2026-02-15');
    assert.equal(value({ 'date-': ['2026-03-31', 'P1M'] }), '2026-02-28');
  });

  it('are days, whole months and whole years apart', () => {
    assert.equal(value({ 'days-between': ['2024-02-28', '2024-03-01'] }), 2);
    assert.equal(value({ 'days-between': ['2024-03-01', '2024-02-28'] }), -2);
    assert.equal(value({ 'months-between': ['2026-01-31', '2026-02-28'] }), 1);
    assert.equal(value({ 'months-between': ['2026-01-15', '2026-02-14'] }), 0);
    assert.equal(value({ 'years-between': ['2008-11-23', '2026-11-22'] }), 17);
    assert.equal(value({ 'years-between': ['2008-11-22', '2026-11-22'] }), 18);
  });

  it('take now from the facts, also within a list', () => {
    const rule = { map: [['P1D'], { 'date+': [{ now: [] }, { var: '' }] }] };
    assert.deepEqual(value(rule, { now: '2026-11-22T10:00:00Z' }), ['2026-11-23T10:00:00Z']);
    assert.equal(value({ date: { now: [] } }, { now: Date.UTC(2026, 10, 22, 10) }), '2026-11-22');
    assert.equal(value({ now: [] }, {}), undefined);
  });

  it('have no value when they do not exist', () => {
    for (const date of [
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '26-01-01',
      '2026-01-01T25:00',
      'tomorrow',
      '',
      5,
      null,
      {},
      [],
    ])
      assert.equal(value({ 'date+': [date, 'P1D'] }), undefined, JSON.stringify(date));
    for (const duration of ['P', 'PT', 'P1', '1D', 'P1.5D', 'P1D2M', 'P99999999999Y', 'P9999999Y', 3, null])
      assert.equal(value({ 'date+': ['2026-01-01', duration] }), undefined, JSON.stringify(duration));
    assert.equal(value({ 'date<': ['2026-01-01'] }), undefined);
  });

  it('are as many months apart as were added', () => {
    const days = fc
      .integer({ min: -20_000, max: 40_000 })
      .map(day => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const later = { 'date+': [day, `P${months}M`] };
        assert.equal(value({ 'months-between': [day, later] }), months);
        assert.equal(value({ 'date-': [{ 'date+': [day, `P${months}D`] }, `P${months}D`] }), day);
      }),
    );
  });
});

describe('durations', () => {
  it('add up, and are taken several times', () => {
    assert.equal(value({ 'duration+': ['P1Y2M', 'P11MT36H', 'P3D'] }), 'P2Y1M3DT36H');
    assert.equal(value({ 'duration*': ['P1M2W', 3] }), 'P3M42D');
    assert.equal(value({ 'duration*': ['PT90M', -1] }), '-PT1H30M');
    assert.equal(value({ 'duration+': ['P1D', '-P1D'] }), 'P0D');
  });

  it('have no value when they cannot be said', () => {
    assert.equal(value({ 'duration+': ['P1M', '-P1D'] }), undefined);
    assert.equal(value({ 'duration*': ['P1M', 0.5] }), undefined);
    assert.equal(value({ 'duration*': ['P1M', 1e12] }), undefined);
  });
});

describe('money', () => {
  it('is exact', () => {
    assert.deepEqual(value({ 'money+': [euro('0.1'), euro('0.20')] }), euro('0.30'));
    assert.deepEqual(value({ 'money-': [euro('10'), euro('0.01'), euro('0.99')] }), euro('9.00'));
    assert.deepEqual(value({ 'money*': [euro('12.50'), '1.19'] }), euro('14.875'));
    assert.deepEqual(value({ 'money*': [euro('19.99'), 3] }), euro('59.97'));
    assert.deepEqual(value({ 'money*': [euro('0.10'), 0.1] }), euro('0.01'));
    assert.deepEqual(value({ money: [12.5, 'EUR'] }), euro('12.5'));
    assert.deepEqual(value({ 'money-': [euro('0.05')] }), euro('-0.05'));
  });

  it('divides, and cuts what has no end after twelve places', () => {
    assert.deepEqual(value({ 'money/': [euro('10.00'), 8] }), euro('1.25'));
    assert.deepEqual(value({ 'money/': [euro('5'), '0.2'] }), euro('25'));
    assert.deepEqual(value({ 'money/': [euro('-10.00'), 3] }), euro('-3.333333333333'));
    assert.deepEqual(value({ 'money/': [euro('0.00'), 3] }), euro('0.00'));
    for (const by of [0, '0.00', 'three', null]) assert.equal(value({ 'money/': [euro('1'), by] }), undefined);
  });

  it('gives back what was divided, once rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (cents, by) => {
        const amount = euro((cents / 100).toFixed(2));
        const back = { 'round-half-up': [{ 'money*': [{ 'money/': [amount, by] }, by] }, 2] };
        assert.equal(value({ 'money=': [back, amount] }), true);
      }),
    );
  });

  it('compares by amount', () => {
    assert.equal(value({ 'money=': [euro('1.5'), euro('1.50')] }), true);
    assert.equal(value({ 'money<': [euro('9.99'), euro('10')] }), true);
    assert.equal(value({ 'money<=': [euro('1'), euro('2.00'), euro('2')] }), true);
    assert.equal(value({ 'money>': [euro('-1'), euro('-1.01')] }), true);
    assert.equal(value({ 'money>=': [euro('0'), euro('0.01')] }), false);
  });

  it('does not mix currencies, and is not guessed', () => {
    for (const other of [
      { amount: '1', currency: 'USD' },
      { amount: '1,50', currency: 'EUR' },
      { amount: '1' },
      { currency: 'EUR' },
      5,
      null,
      '1 EUR',
    ])
      for (const operator of ['money+', 'money-', 'money<', 'money='])
        assert.equal(value({ [operator]: [euro('1'), other] }), undefined, `${operator} ${JSON.stringify(other)}`);
    assert.equal(value({ money: [1, 'euro'] }), undefined);
    assert.equal(value({ money: [{ '/': [1, 0] }, 'EUR'] }), undefined);
  });

  it('adds up to the same in any order', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(3)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(amounts, given => {
        const list = given.map(([cents, places]) => euro((cents / 100).toFixed(2) + '0'.repeat(places)));
        const total = value({ 'money+': list });
        assert.equal(value({ 'money=': [{ 'money+': [...list].reverse() }, total as object] }), true);
        const cents = given.reduce((sum, [one]) => sum + one, 0);
        assert.equal(value({ 'money=': [total as object, euro((cents / 100).toFixed(2))] }), true);
      }),
    );
  });
});

describe('rounding', () => {
  it('rounds a half away from zero, or to the even neighbour', () => {
    const up = (number: unknown, places = 0) => value({ 'round-half-up': [number, places] });
    const even = (number: unknown, places = 0) => value({ 'round-half-even': [number, places] });
    assert.deepEqual(
      [0.5, 1.5, 2.5, -0.5, -2.5, 2.4999].map(number => up(number)),
      [1, 2, 3, -1, -3, 2],
    );
    assert.deepEqual(
      [0.5, 1.5, 2.5, -1.5, -2.5, 2.5001].map(number => even(number)),
      [0, 2, 2, -2, -2, 3],
    );
    assert.equal(up(1.005, 2), 1.01);
    assert.equal(even('1.005', 2), '1.00');
    assert.equal(up('7', 2), '7.00');
    assert.equal(up(1e-7, 3), 0);
    assert.deepEqual(even(euro('14.875'), 2), euro('14.88'));
    assert.deepEqual(even(euro('14.865'), 2), euro('14.86'));
  });

  it('rounds all that is left over up, or drops it', () => {
    const up = (number: unknown, places = 0) => value({ 'round-up': [number, places] });
    const down = (number: unknown, places = 0) => value({ 'round-down': [number, places] });
    assert.deepEqual(
      [0.1, 1, 1.001, -0.1, 0].map(number => up(number)),
      [1, 1, 2, -1, 0],
    );
    assert.deepEqual(
      [0.9, 1, 1.999, -0.9, 0].map(number => down(number) || 0),
      [0, 1, 1, 0, 0],
    );
    assert.deepEqual(up(euro('108.3601'), 2), euro('108.37'));
    assert.equal(down('184.61538461', 7), '184.6153846');
  });

  it('has no value for what is no number, or no number of places', () => {
    for (const values of [['much'], [null], [1, -1], [1, 0.5], [1, 21], [{}], [{ '/': [1, 0] }]])
      assert.equal(value({ 'round-half-up': values }), undefined, JSON.stringify(values));
  });

  it('is never further off than half a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), operator(), (thousandths, name) => {
        const rounded = value({ [name]: [thousandths / 1000, 1] }) as number;
        assert.ok(Math.abs(Math.round(rounded * 1000) - thousandths) <= 50);
      }),
    );
  });

  it('is never further off than a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), thousandths => {
        const [up, down] = ['round-up', 'round-down'].map(name => value({ [name]: [thousandths / 1000, 1] }) as number);
        const ends = [Math.abs(down ?? NaN), Math.abs(thousandths / 1000), Math.abs(up ?? NaN)];
        assert.deepEqual(
          [...ends].sort((a, b) => a - b),
          ends,
        );
        assert.ok((ends[2] ?? NaN) - (ends[0] ?? NaN) < 0.1001);
      }),
    );
  });
});

function operator(): fc.Arbitrary<string> {
  return fc.constantFrom('round-half-up', 'round-half-even');
}
