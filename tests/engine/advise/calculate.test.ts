import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calculate, type Guide, operators } from '@docent/engine';
import { answer, guideOf, situationOf } from './guide-of.js';

type Calculator = Guide['calculators'][number];
const euro = (amount: string) => ({ money: [amount, 'EUR'] });

function calculated(parts: Partial<Calculator> & Pick<Calculator, 'type'>, answers: object = {}) {
  const calculators = [{ id: 'one', title: 'One', ...parts }];
  const assumptions = [{ id: 'wage', title: 'Wage', value: 45, format: 'money' as const }];
  const questions = [{ id: 'hours', type: 'number' as const }];
  const guide = guideOf({ questions, assumptions, calculators });
  const [result] = calculate(guide, situationOf({ ...answers }, { operators }), 'plan');
  assert.ok(result);
  return result;
}

describe('total cost', () => {
  it('is what is paid once and what is paid each year', () => {
    // 1,000 + 3 × 588 = 2,764
    const { rows, value } = calculated({ type: 'total-cost', once: 1000, yearly: 588 });
    assert.equal(value, 2764);
    assert.deepEqual(rows, [
      { year: 0, cost: 1000, benefit: 0, total: 1000 },
      { year: 1, cost: 588, benefit: 0, total: 1588 },
      { year: 2, cost: 588, benefit: 0, total: 2176 },
      { year: 3, cost: 588, benefit: 0, total: 2764 },
    ]);
  });

  it('grows from the second year on', () => {
    // 100 + 100 × 1.1 + 100 × 1.21 = 331
    assert.equal(calculated({ type: 'total-cost', yearly: 100, growth: 0.1 }).value, 331);
  });

  it('is exact in money, and what is shown adds up', () => {
    // 19.99 × 1.025 = 20.48975 → 20.49; × 1.025² = 21.00199… → 21.00; 19.99 + 20.49 + 21.00 = 61.48
    const { rows = [], value } = calculated({ type: 'total-cost', yearly: euro('19.99'), growth: 0.025 });
    assert.deepEqual(value, { amount: '61.48', currency: 'EUR' });
    assert.deepEqual(
      rows.map(({ cost }) => cost),
      ['0.00', '19.99', '20.49', '21.00'].map(amount => ({ amount, currency: 'EUR' })),
    );
    // Ten cents, thirty times: 3.00, not 3.0000000000000004
    const dimes = calculated({ type: 'total-cost', yearly: euro('0.1'), years: 30 });
    assert.deepEqual(dimes.value, { amount: '3.00', currency: 'EUR' });
  });

  it('looks one to fifty years ahead', () => {
    const years = (count: unknown) => calculated({ type: 'total-cost', yearly: 1, years: count }).value;
    assert.deepEqual([years(0), years(7), years(1e9), years(-3)], [1, 7, 50, 1]);
  });

  it('takes numbers beside money to be in its currency, and refuses to mix currencies', () => {
    assert.deepEqual(calculated({ type: 'total-cost', once: 10, yearly: euro('1.00') }).value, {
      amount: '13.00',
      currency: 'EUR',
    });
    const mixed = calculated({ type: 'total-cost', once: { money: ['1', 'USD'] }, yearly: euro('1') });
    assert.deepEqual([mixed.value, mixed.reason], [undefined, 'currencies']);
  });
});

describe('return on investment', () => {
  it('is net benefit over cost', () => {
    // Benefits 3 × 6,000 = 18,000; costs 10,000 + 3 × 500 = 11,500; (18,000 − 11,500) ÷ 11,500 = 0.5652173913…
    const { value } = calculated({ type: 'return-on-investment', once: 10_000, yearly: 500, benefit: 6000 });
    assert.ok(Math.abs(Number(value) - 6500 / 11_500) < 1e-12);
    // Phillips: benefits of 750,000 for costs of 425,000 are a return of 76.47 %
    const published = calculated({ type: 'return-on-investment', once: 425_000, benefit: 750_000, years: 1 });
    assert.equal(Number(published.value).toFixed(4), '0.7647');
  });

  it('of nothing has no value', () => {
    const { reason, value } = calculated({ type: 'return-on-investment', benefit: 5 });
    assert.deepEqual([value, reason], [undefined, 'no-cost']);
  });
});

describe('payback', () => {
  const payback = (parts: Partial<Calculator>) => {
    const { reason, value } = calculated({ type: 'payback', ...parts });
    return reason ?? value;
  };

  it('is when the benefit has paid for the cost, within the year too', () => {
    // 10,000 ÷ 4,000 = 2.5 years
    assert.equal(payback({ once: 10_000, benefit: 4000 }), 2.5);
    // (1,000 a year of running costs off 4,000) 9,000 ÷ 3,000 = 3 years
    assert.equal(payback({ once: euro('9000'), yearly: euro('1000'), benefit: euro('4000') }), 3);
    // 1,000 + 2,000 of 4,000 after two years, 1,000 of the 4,000 of the third: 2.25 years
    assert.equal(payback({ once: 4000, benefit: 1000, growth: 1 }), 2.25);
  });

  it('is at once when nothing is paid first', () => assert.equal(payback({ yearly: 5, benefit: 6 }), 0));

  it('may never be', () => {
    assert.equal(payback({ once: 1, yearly: 5, benefit: 5 }), 'never');
    assert.equal(payback({ once: 51, benefit: 1 }), 'never');
    assert.equal(payback({ once: 50, benefit: 1 }), 50);
  });

  it('shows the years until then', () => {
    const { rows = [] } = calculated({ type: 'payback', once: 10, benefit: 2, years: 1 });
    assert.deepEqual(
      rows.map(({ total }) => total),
      [-10, -8, -6, -4, -2, 0],
    );
  });
});

describe('a calculator', () => {
  const value = { '*': [answer('hours'), { var: 'assumptions.wage' }] };

  it('says what it takes', () => {
    const { assumptions, questions, value: cost } = calculated({ type: 'formula', value }, { hours: 2 });
    assert.deepEqual([cost, assumptions, questions], [90, ['wage'], ['hours']]);
  });

  it('has no value while something is not known or is no number', () => {
    assert.equal(calculated({ type: 'formula', value }).reason, 'unknown');
    assert.equal(calculated({ type: 'total-cost', yearly: value }).reason, 'unknown');
    assert.equal(calculated({ type: 'formula', value: { '/': [1, 0] } }).reason, 'unknown');
    assert.equal(calculated({ type: 'return-on-investment', once: 5 }).reason, 'unknown');
    assert.equal(calculated({ type: 'total-cost', yearly: 'dear' }).reason, 'unknown');
    assert.equal(calculated({ type: 'total-cost', yearly: 5, years: { '/': [1, 0] } }).reason, 'unknown');
  });

  it('is for the outcomes it names', () => {
    const calculators = [{ id: 'one', title: 'One', type: 'formula' as const, value: 1, outcomes: ['plan'] }];
    const ids = (outcome: string) => calculate(guideOf({ calculators }), situationOf(), outcome).map(({ id }) => id);
    assert.deepEqual([ids('plan'), ids('other')], [['one'], []]);
  });
});
