import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ease, maximumEaseItems } from '@docent/engine/recommend/ease.js';
import { invertPositiveDefinite } from '@docent/engine/recommend/invert-positive-definite.js';
import { itemKnn } from '@docent/engine/recommend/item-knn.js';
import type { ItemWeights } from '@docent/engine/recommend/item-weights.js';
import { keepSupported } from '@docent/engine/recommend/keep-supported.js';
import { rp3beta } from '@docent/engine/recommend/rp3beta.js';
import { toUserItems, type UserItems } from '@docent/engine/recommend/user-items.js';
import fc from 'fast-check';
import { denseEase, gaussJordan } from './dense-ease.js';
import { denseOf, interactionsOf, worst } from './histories.js';

const learners: Record<string, (train: UserItems) => ItemWeights> = {
  ease: train => ease(train, { lambda: 2 }),
  'item-knn': train => itemKnn(train),
  rp3beta: train => rp3beta(train),
};

/** Customers by items, each of whom has something, with items that somebody has. */
const arbitraryRows = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([users, items]) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 0.25, 1), { minLength: items, maxLength: items }), {
      minLength: users,
      maxLength: users,
    }),
  )
  .map(rows => {
    const used = rows[0]!.map((_, item) => rows.some(row => row[item]! > 0));
    return rows.map(row => row.filter((_, item) => used[item])).filter(row => row.some(value => value > 0));
  });

describe('the inverse of a positive definite matrix', () => {
  // Around the size of its tiles, and of the groups of four within them.
  for (const size of [1, 2, 3, 4, 5, 63, 64, 65, 130, 260]) {
    it(`of ${size} rows is that of an elimination`, () => {
      let state = size;
      const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
      const factor = Array.from({ length: size }, () => Array.from({ length: size }, next));
      const matrix = factor.map((row, i) =>
        factor.map((other, j) => row.reduce((sum, value, k) => sum + value * other[k]!, i === j ? 1 : 0)),
      );
      // What stands above the diagonal is not read.
      const flat = Float64Array.from(matrix.flatMap((row, i) => row.map((value, j) => (j > i ? NaN : value))));
      invertPositiveDefinite(flat, size);
      const found = matrix.map((_, row) => [...flat.subarray(row * size, (row + 1) * size)]);
      assert.ok(worst(found, gaussJordan(matrix)) < 1e-10);
    });
  }

  it('is refused of a matrix that is not', () => {
    assert.throws(() => invertPositiveDefinite(Float64Array.of(1, 0, 2, 1), 2), RangeError);
    assert.throws(() => invertPositiveDefinite(Float64Array.of(NaN), 1), RangeError);
  });
});

describe('EASE', () => {
  it('is the closed form of the paper, worked out by hand for two items', () => {
    // XᵀX = [[2, 1], [1, 1]]; with λ = 1, G = [[3, 1], [1, 2]], P = 1/5 [[2, −1], [−1, 3]]; B₁₂ = −P₁₂/P₂₂ = 1/3, B₂₁ = 1/2.
    const train = toUserItems(interactionsOf([[1, 1], [1, 0]])); // prettier-ignore
    assert.ok(worst(denseOf(train, ease(train, { lambda: 1 })), [[0, 1 / 3], [1 / 2, 0]]) < 1e-7); // prettier-ignore
  });

  it('is what a dense solution gives, less what speaks against', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.double({ min: 0.1, max: 100, noNaN: true }), (rows, lambda) => {
        const train = toUserItems(interactionsOf(rows));
        const dense = rows.length > 0 ? denseEase(rows, lambda) : [];
        const positive = dense.map(row => row.map(value => Math.max(value, 0)));
        assert.ok(worst(denseOf(train, ease(train, { lambda })), positive) < 1e-6);
      }),
    );
  });

  it('takes no λ that is not above 0, and no more items than it can', () => {
    const train = toUserItems(interactionsOf([[1, 1]]));
    for (const lambda of [0, -1, NaN]) assert.throws(() => ease(train, { lambda }), RangeError);
    const items = Array.from({ length: maximumEaseItems + 1 }, (_, item) => `subject:${item}` as const);
    assert.throws(() => ease({ ...train, items }, { lambda: 1 }), /at most 4000 items/);
  });
});

describe('item-kNN', () => {
  it('is the cosine with shrinkage, worked out by hand', () => {
    // Three have the first, two the second, both of them with the first: 2 / (√3 √2 + 1).
    const train = toUserItems(interactionsOf([[1, 1], [1, 1], [1, 0]])); // prettier-ignore
    const found = denseOf(train, itemKnn(train, { shrinkage: 1 }));
    const cosine = 2 / (Math.sqrt(6) + 1);
    assert.ok(worst(found, [[0, cosine], [cosine, 0]]) < 1e-7); // prettier-ignore
  });
});

describe('RP3β', () => {
  it('is the walk of two steps, worked out by hand', () => {
    // From the first: to either customer with 1/2; the one who has both goes on to the second with 1/2: 1/4 over (1)^β.
    // From the second: to the one who has both, on to the first with 1/2, over 2^β.
    const train = toUserItems(interactionsOf([[1, 1], [1, 0]])); // prettier-ignore
    const found = denseOf(train, rp3beta(train, { beta: 0.5 }));
    assert.ok(worst(found, [[0, 1 / 4], [1 / 2 / Math.SQRT2, 0]]) < 1e-7); // prettier-ignore
  });
});

for (const [name, learn] of Object.entries(learners)) {
  describe(`whatever ${name} learns from`, () => {
    it('nothing speaks for itself, nothing against, and the strongest comes first', () => {
      fc.assert(
        fc.property(arbitraryRows, rows => {
          const train = toUserItems(interactionsOf(rows));
          const { columns, starts, weights } = learn(train);
          assert.equal(starts.length, train.items.length + 1);
          for (let item = 0; item < train.items.length; item++) {
            const row = [...weights.subarray(starts[item], starts[item + 1])];
            assert.deepEqual(
              row,
              [...row].sort((a, b) => b - a),
            );
            assert.ok(row.every(weight => weight > 0 && Number.isFinite(weight)));
            assert.ok(!columns.subarray(starts[item], starts[item + 1]).includes(item));
          }
        }),
      );
    });

    it('it is the same in whatever order customers and events come', () => {
      fc.assert(
        fc.property(
          arbitraryRows.chain(rows =>
            fc.tuple(
              fc.constant(rows),
              fc.shuffledSubarray(interactionsOf(rows), { minLength: interactionsOf(rows).length }),
            ),
          ),
          ([rows, shuffled]) => {
            assert.deepEqual(learn(toUserItems(shuffled)), learn(toUserItems(interactionsOf(rows))));
          },
        ),
      );
    });

    it('there is nothing to say of nobody, of one item, and of one thing that one customer has', () => {
      for (const rows of [[], [[1]], [[1], [1], [1]]]) {
        assert.equal(learn(toUserItems(interactionsOf(rows))).columns.length, 0);
      }
    });

    it('customers who all have the same give the same weight to each', () => {
      const train = toUserItems(interactionsOf(Array.from({ length: 20 }, () => [1, 1, 1, 1])));
      const { weights } = learn(train);
      assert.equal(weights.length, 12);
      assert.ok(Math.max(...weights) - Math.min(...weights) < 1e-6);
    });

    it('it keeps to the number of neighbours, and to what may be recommended', () => {
      const train = toUserItems(interactionsOf([[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [0, 1, 1, 1]])); // prettier-ignore
      const some = learnWith(name, train);
      for (let item = 0; item < 4; item++) assert.ok(some.starts[item + 1]! - some.starts[item]! <= 1);
      assert.ok(some.columns.length > 0 && !some.columns.includes(1));
    });
  });
}

function learnWith(name: string, train: UserItems): ItemWeights {
  const options = { neighbours: 1, isTarget: (column: number) => column !== 1 };
  if (name === 'ease') return ease(train, { ...options, lambda: 2 });
  return name === 'item-knn' ? itemKnn(train, options) : rp3beta(train, options);
}

describe('neighbours that rest on too few', () => {
  it('are left out, and the others stay as they are', () => {
    const train = toUserItems(interactionsOf([[1, 1, 0], [1, 1, 0], [1, 0, 1]])); // prettier-ignore
    const all = itemKnn(train);
    const kept = denseOf(train, keepSupported(all, train, 2));
    const before = denseOf(train, all);
    assert.deepEqual(kept, [[0, before[0]![1], 0], [before[1]![0], 0, 0], [0, 0, 0]]); // prettier-ignore
    assert.ok(before[0]![2]! > 0);
  });
});
