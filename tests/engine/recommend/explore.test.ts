import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explore, rank } from '@docent/engine';
import { aList, aModel, now, popular } from './a-list.js';

const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const count = 3;
const pool = items.slice(0, 6);

/** How often each stood in each place, over many slates. */
function frequencies(draw: (slate: string) => { order: string[] }, times: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let slate = 0; slate < times; slate++) {
    draw(`slate-${slate}`).order.forEach((item, place) => {
      const key = `${item} ${place}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return counts;
}

/**
 * Sum over all items and places of (seen − expected)² ÷ variance, over how many there are: about 1 when what is said of them is true.
 */
function misfit(draw: (slate: string) => { order: string[]; propensity(item: string, place: number): number }): number {
  const times = 40_000;
  const seen = frequencies(draw, times);
  const { propensity } = draw('any');
  let [sum, terms] = [0, 0];
  for (const item of items) {
    for (let place = 0; place < count; place++) {
      const expected = propensity(item, place);
      const variance = (expected * (1 - expected)) / times;
      const difference = (seen.get(`${item} ${place}`) ?? 0) / times - expected;
      sum += variance ? difference ** 2 / variance : difference === 0 ? 0 : Infinity;
      terms++;
    }
  }
  return sum / terms;
}

describe('an order that is drawn by lot', () => {
  const draw = (share: number) => (slate: string) => {
    const { order, propensity } = explore(items, { count, share, slate });
    return { order, propensity: (item: string, place: number) => (pool.includes(item) ? propensity(item, place) : 0) };
  };

  it('says how likely each is in each place: they add up to 1, and are what is seen', () => {
    for (const share of [0, 0.1, 0.2, 1]) {
      const { propensity } = draw(share)('x');
      for (let place = 0; place < count; place++) {
        const sum = pool.reduce((total, item) => total + propensity(item, place), 0);
        assert.ok(Math.abs(sum - 1) < 1e-12, `place ${place}: ${sum}`);
      }
      assert.ok(misfit(draw(share)) < 2, `share ${share}: ${misfit(draw(share))}`);
    }
  });

  it('is found out when what is said is not what is drawn', () => {
    // Drawn twice as often as it is said, and by a shuffle that favours some.
    assert.ok(misfit(slate => ({ ...draw(0.1)(slate), order: draw(0.2)(slate).order })) > 10);
    const biased = (slate: string) => {
      const drawn = draw(1)(slate);
      const [first = '', ...others] = [...drawn.order].sort();
      return { ...drawn, order: [first, ...others] };
    };
    assert.ok(misfit(biased) > 10);
  });

  it('is the same for the same slate, and leaves the rest as it was', () => {
    assert.deepEqual(
      explore(items, { count, share: 1, slate: 's' }).order,
      explore(items, { count, share: 1, slate: 's' }).order,
    );
    const orders = new Set(items.map((_, seed) => explore(items, { count, share: 1, slate: `${seed}` }).order.join()));
    assert.ok(orders.size > 3);
    assert.deepEqual(explore(items, { count, share: 0, slate: 's' }).order, ['a', 'b', 'c']);
    const { drawn, propensity } = explore(['a'], { count, share: 1, slate: 's' });
    assert.deepEqual([drawn, propensity('a', 0)], [false, 1], 'of one there is no order');
    assert.deepEqual(explore([], { count, share: 1, slate: 's' }).order, []);
  });

  it('stands in the ranking: propensity, whether drawn, and which strategy would have put it there', () => {
    const model = aModel({ popular: popular({ a: 0.9, b: 0.8, c: 0.7, d: 0.6 }) });
    const list = aList({ strategies: ['popular'], count: 2, exploration: 0.2 });
    const rankings = Array.from({ length: 400 }, (_, seed) => rank({ list, model, now, slate: `s${seed}` }));
    const drawn = rankings.filter(each => each.drawn);
    assert.ok(drawn.length > 40 && drawn.length < 140, `${drawn.length}`);
    for (const { items: shown } of rankings) {
      for (const { item, position, propensity, would } of shown) {
        const undrawn = ['subject:a', 'subject:b'][position - 1] === item;
        assert.equal(propensity, (undrawn ? 0.8 : 0) + 0.2 / 4);
        assert.deepEqual(would, undrawn ? ['popular'] : []);
      }
    }
    assert.ok(drawn.some(({ items: shown }) => shown.some(({ item }) => item === 'subject:d')));
  });
});
