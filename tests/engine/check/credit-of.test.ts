import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { creditOf, guessesOf, responseOf } from '@docent/engine';
import type { PublishedItem } from '@docent/schema';

const item = (type: PublishedItem['type'], fields: Partial<PublishedItem> = {}): PublishedItem => ({
  ...{ id: 'item', revision: 'r', form: 'a', prompt: ['?'], type },
  ...fields,
});
const options = (rights: string) =>
  [...rights].map((right, index) => ({ id: 'abcd'[index]!, title: right, ...(right === '+' && { right: true }) }));

describe('what an answer is worth', () => {
  it('of one option: all or nothing', () => {
    const choice = item('choice', { options: options('-+-') });
    assert.deepEqual(
      ['a', 'b', 'c', 'x', undefined, ['b']].map(value => creditOf(choice, value)),
      [0, 1, 0, 0, 0, 0],
    );
  });

  it('of several: rights less wrongs, and never less than nothing', () => {
    const choices = item('choices', { options: options('++--') });
    const worth = [['a', 'b'], ['a'], ['a', 'c'], ['a', 'b', 'c'], ['c', 'd'], [], 'a'];
    assert.deepEqual(
      worth.map(value => creditOf(choices, value)),
      [1, 0.5, 0, 0.5, 0, 0, 0],
    );
  });

  it('of an order: Kendall’s tau, where it is positive', () => {
    const order = item('order', { options: options('----') });
    const worth = ['abcd', 'abdc', 'badc', 'dcba', 'abc'].map(value => creditOf(order, [...value]));
    assert.deepEqual(
      worth.map(credit => Math.round(credit * 1e4) / 1e4),
      [1, 0.6667, 0.3333, 0, 0],
    );
  });

  it('of pairs: the share that is right, by what belongs and not by whose it was', () => {
    const match = item('match', {
      options: [
        { id: 'a', title: 'Up', match: 'raises' },
        { id: 'b', title: 'Down', match: 'lowers' },
        { id: 'c', title: 'Arrow up', match: 'raises' },
      ],
    });
    assert.equal(creditOf(match, ['a', 'b', 'c']), 1);
    assert.equal(creditOf(match, ['c', 'b', 'a']), 1);
    assert.equal(Math.round(creditOf(match, ['b', 'a', 'c']) * 3), 1);
    assert.equal(creditOf(match, [undefined, undefined, undefined]), 0);
  });

  it('of a number: within the tolerance, ends included, however binary fractions fall', () => {
    const number = item('number', { answer: 0.3, tolerance: 0.1 });
    assert.deepEqual(
      [0.2, 0.4, 0.41, 0.1 + 0.2, '0.3', NaN].map(value => creditOf(number, value)),
      [1, 1, 0, 1, 0, 0],
    );
    assert.equal(creditOf(item('number', { answer: 0.3 }), 0.1 + 0.2), 1);
  });

  it('is from 0 to 1, whatever is answered', () => {
    const types = ['choice', 'choices', 'order', 'match', 'number', 'do'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.anything(), (type, value) => {
        const credit = creditOf(item(type, { options: options('+--'), answer: 1 }), value);
        assert.ok(credit >= 0 && credit <= 1);
      }),
    );
  });
});

describe('what a guess chooses from', () => {
  it('is as many answers as there are', () => {
    const of = (type: PublishedItem['type']) => guessesOf(item(type, { options: options('+--') }));
    assert.deepEqual([of('choice'), of('choices'), of('order'), of('match')], [3, 7, 6, 6]);
    assert.equal(guessesOf(item('number')), undefined);
    assert.equal(guessesOf(item('do')), undefined);
  });
});

describe('an answer as text', () => {
  it('is joined as xAPI has it', () => {
    assert.equal(responseOf(item('choice'), 'a'), 'a');
    assert.equal(responseOf(item('choices'), ['a', 'c']), 'a[,]c');
    assert.equal(responseOf(item('match', { options: options('--') }), ['b', 'a']), 'a[.]b[,]b[.]a');
    assert.equal(responseOf(item('number'), 2.5), '2.5');
    assert.equal(responseOf(item('do'), true), 'true');
  });
});
