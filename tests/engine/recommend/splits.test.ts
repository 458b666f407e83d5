import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byTime, timeOfLatest } from '@docent/engine/recommend/splits/by-time.js';
import { leaveLastOut } from '@docent/engine/recommend/splits/leave-last-out.js';
import { perUser } from '@docent/engine/recommend/splits/per-user.js';

const did = (user: string, item: string, at: number) => ({ user, item, at });
const items = (list: readonly { item: string }[]): string => list.map(({ item }) => item).join('');

const all = [did('one', 'a', 1), did('two', 'b', 5), did('one', 'c', 4), did('one', 'd', 4), did('three', 'e', 9)];

describe('splits', () => {
  it('by time keep the future apart', () => {
    const { test, train } = byTime(all, 4);
    assert.equal(items(train), 'a');
    assert.equal(items(test), 'bcde');
  });

  it('by time find the moment from which on a share lies, and keep moments together', () => {
    assert.equal(timeOfLatest(all, 0.4), 5);
    assert.equal(timeOfLatest(all, 0.6), 4);
    assert.equal(items(byTime(all, timeOfLatest(all, 0.6)).test), 'bcde');
    assert.equal(timeOfLatest(all, 0), Infinity);
    assert.equal(timeOfLatest([], 0.5), Infinity);
  });

  it('that leave the last out take one of each customer who has two', () => {
    const { test, train } = leaveLastOut(all);
    assert.equal(items(train), 'abce');
    assert.equal(items(test), 'd');
  });

  it('by customer draw the same for the same seed, and leave each something', () => {
    const many = Array.from({ length: 300 }, (_, at) => did(`customer ${at % 30}`, `item ${at}`, at));
    const { test, train } = perUser(many, 0.2, 7);
    assert.deepEqual(perUser(many, 0.2, 7), { test, train });
    assert.notDeepEqual(perUser(many, 0.2, 8), { test, train });
    for (let user = 0; user < 30; user++) {
      assert.equal(test.filter(one => one.user === `customer ${user}`).length, 2);
    }
    assert.equal(train.length, 240);
    assert.deepEqual(perUser([did('one', 'a', 1)], 1, 1), { train: [did('one', 'a', 1)], test: [] });
  });
});
