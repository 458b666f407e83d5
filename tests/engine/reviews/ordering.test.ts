import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { balancedView, createRandom, supportiveFrom, usefulness } from '@docent/engine';

describe('how useful a review is', () => {
  // SciPy: stats.beta.ppf(0.1, helpful + 4, notHelpful + 4).
  const independent: [helpful: number, notHelpful: number, value: number][] = [
    [0, 0, 0.27860204858171306],
    [1, 0, 0.3446231868548188],
    [0, 1, 0.2396618288994545],
    [10, 2, 0.5659520189978551],
    [100, 40, 0.6540523668690272],
    [3, 30, 0.10011973714993178],
  ];
  for (const [helpful, notHelpful, value] of independent) {
    it(`with ${helpful} votes for and ${notHelpful} against is ${value.toFixed(4)}`, () => {
      assert.ok(Math.abs(usefulness(helpful, notHelpful) - value) < 1e-10);
    });
  }

  it('puts much evidence before little, and what nobody has voted on before what did not help', () => {
    const order = [
      [200, 20],
      [20, 2],
      [2, 0],
      [0, 0],
      [1, 4],
      [10, 90],
    ] as const;
    const values = order.map(([helpful, notHelpful]) => usefulness(helpful, notHelpful));
    assert.deepEqual(
      values,
      [...values].sort((a, b) => b - a),
    );
  });

  it('grows with every helpful vote and falls with every other', () => {
    for (let votes = 0; votes < 60; votes++) {
      for (let helpful = 0; helpful <= votes; helpful++) {
        const here = usefulness(helpful, votes - helpful);
        assert.ok(usefulness(helpful + 1, votes - helpful) > here);
        assert.ok(usefulness(helpful, votes - helpful + 1) < here);
      }
    }
  });
});

describe('the first view', () => {
  const roles = ['it-admin', 'teacher', 'cio', undefined];
  const random = createRandom(9);
  const draw = (length: number) =>
    Array.from({ length }, (_, id) => ({
      id,
      rating: 1 + Math.floor(5 * random() ** 0.4),
      usefulness: random(),
      role: roles[Math.floor(4 * random())],
    }));

  it('is balanced whenever there is something to balance, whatever was written', () => {
    for (let turn = 0; turn < 500; turn++) {
      const reviews = draw(Math.floor(12 * random()));
      const { alike, critical, supportive } = balancedView(reviews, { role: 'teacher' });
      const [good, bad] = [true, false].map(wanted => reviews.filter(one => one.rating >= supportiveFrom === wanted));
      assert.equal(supportive?.usefulness, best(good!));
      assert.equal(critical?.usefulness, best(bad!));
      const others = reviews.filter(one => one.role === 'teacher' && one !== supportive && one !== critical);
      assert.equal(alike?.usefulness, best(others));
      const shown = [supportive, critical, alike].filter(one => one !== undefined);
      assert.equal(new Set(shown).size, shown.length);
    }
  });

  it('claims no likeness with a reader who says nothing', () => {
    assert.deepEqual(Object.keys(balancedView(draw(50))), ['supportive', 'critical']);
    assert.deepEqual(balancedView([]), {});
  });
});

function best(reviews: readonly { usefulness: number }[]): number | undefined {
  return reviews.length > 0 ? Math.max(...reviews.map(one => one.usefulness)) : undefined;
}
