import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { popularity } from '@docent/engine/recommend/popularity.js';
import { type Interaction, maximumItemsOfCustomer, toUserItems } from '@docent/engine/recommend/user-items.js';

const day = 86_400_000;
const done = (customer: string, item: string, at: number, weight = 1): Interaction => ({
  customer,
  item: `subject:${item}`,
  weight,
  at,
});

describe('the matrix of customers and items', () => {
  it('has the weight that is the highest after decay: a strong one long ago may say less than a weak one now', () => {
    const train = toUserItems([done('a', 'x', 0), done('a', 'x', 20 * day, 0.5)], { now: 20 * day, halfLifeDays: 10 });
    assert.deepEqual([...train.weights], [0.5]);
    assert.deepEqual([...train.firstTimes], [0]);
  });

  it('knows nothing of what is later, and of what went on before and after that it was there', () => {
    const events = [done('a', 'x', 5), { ...done('a', 'y', 20), firstAt: 3 }, done('b', 'z', 11)];
    const { customers, items, users, weights } = toUserItems(events, { now: 10, items: ['subject:x', 'subject:y'] });
    assert.deepEqual({ customers, items, users }, { customers: ['a'], items: ['subject:x', 'subject:y'], users: 1 });
    assert.deepEqual([...weights], [1, 1]);
  });

  it('counts a robot with a million events no more than anybody: one entry an item, and only so many items', () => {
    const robot = Array.from({ length: 100_000 }, (_, event) => done('robot', `i${event % 1000}`, event));
    const train = toUserItems([...robot, done('a', 'i999', 0), done('b', 'i999', 0)]);
    const [popular, next] = popularity(train);
    assert.deepEqual([popular!.item, popular!.customers, next!.customers], ['subject:i999', 3, 1]);
    assert.equal(train.starts[3]! - train.starts[2]!, maximumItemsOfCustomer);
    // The latest of them.
    assert.ok(train.columns.includes(train.items.indexOf('subject:i999')));
    assert.ok(!train.columns.includes(train.items.indexOf('subject:i0')));
  });

  it('leaves out what has decayed to nothing', () => {
    assert.equal(toUserItems([done('a', 'x', 0)], { now: 10_000 * day, halfLifeDays: 1 }).users, 0);
  });
});

describe('popularity', () => {
  it('adds up what is left after decay, and leaves out what too few have', () => {
    const events = [done('a', 'old', 0), done('b', 'old', 0), done('c', 'old', 0), done('a', 'new', 20 * day), done('b', 'new', 20 * day), done('c', 'rare', 20 * day)]; // prettier-ignore
    const train = toUserItems(events, { now: 20 * day, halfLifeDays: 10 });
    assert.deepEqual(popularity(train, { minimumCustomers: 2 }), [
      { item: 'subject:new', customers: 2, weight: 2 },
      { item: 'subject:old', customers: 3, weight: 0.75 },
    ]);
    assert.deepEqual(popularity(toUserItems([])), []);
  });
});
