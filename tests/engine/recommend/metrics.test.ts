import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverage } from '@docent/engine/recommend/metrics/coverage.js';
import { firstOf } from '@docent/engine/recommend/metrics/first-of.js';
import { gini } from '@docent/engine/recommend/metrics/gini.js';
import { discountedGain, ndcg } from '@docent/engine/recommend/metrics/ndcg.js';
import { novelty } from '@docent/engine/recommend/metrics/novelty.js';
import { recall, truncatedRecall } from '@docent/engine/recommend/metrics/recall.js';
import fc from 'fast-check';

function close(found: number | undefined, wanted: number, within = 1e-9): void {
  assert.ok(found !== undefined && Math.abs(found - wanted) <= within, `${found} is not ${wanted}`);
}

describe('recall at k', () => {
  const ranking = [7, 3, 9, 1, 4];
  const relevant = new Set([3, 4, 8]);

  it('is hits over all that is relevant, as RecBole and LightGCN have it', () => {
    close(recall(ranking, relevant, 2), 1 / 3);
    close(recall(ranking, relevant, 5), 2 / 3);
    close(recall(ranking, relevant, 50), 2 / 3);
  });

  it('is hits over the lesser of k and what is relevant, as Liang et al. have it', () => {
    close(truncatedRecall(ranking, relevant, 1), 0);
    close(truncatedRecall(ranking, relevant, 2), 1 / 2);
    close(truncatedRecall(ranking, relevant, 5), 2 / 3);
  });

  it('is not there where there is nothing to find', () => {
    for (const metric of [recall, truncatedRecall, ndcg]) assert.equal(metric(ranking, new Set(), 5), undefined);
    assert.equal(truncatedRecall(ranking, relevant, 0), undefined);
    assert.equal(ndcg(ranking, relevant, 0), undefined);
  });
});

describe('discounted gain', () => {
  it('is that of the example everybody has: 3 2 3 0 1 2 (Wikipedia, “Discounted cumulative gain”)', () => {
    close(discountedGain([3, 2, 3, 0, 1, 2]), 6.861, 5e-4);
    close(discountedGain([3, 3, 3, 2, 2, 2]), 8.74, 5e-4);
    close(discountedGain([3, 2, 3, 0, 1, 2]) / discountedGain([3, 3, 3, 2, 2, 2]), 0.785, 5e-4);
  });

  it('is that of the documentation of scikit-learn: 5 1 0 0 10', () => {
    close(discountedGain([5, 1, 0, 0, 10]), 9.4994, 5e-4);
    close(discountedGain([5, 1]), 5.63, 5e-3);
    close(discountedGain([5, 1, 0, 0, 10]) / discountedGain([10, 5, 1, 0, 0]), 0.6957, 5e-4);
  });

  it('at k counts the places of what is relevant, by hand', () => {
    // Second and fifth of five, three relevant: 1/log2(3) + 1/log2(6), over 1 + 1/log2(3) + 1/2.
    close(ndcg([7, 3, 9, 1, 4], new Set([3, 4, 8]), 5), (0.6309298 + 0.3868528) / 2.1309298, 1e-7);
    close(ndcg([3, 4, 8], new Set([3, 4, 8]), 3), 1);
    close(ndcg([3], new Set([3, 4, 8]), 1), 1);
  });

  it('is best for the best order, and rises when something relevant moves forwards', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(30), { minLength: 2 }),
        fc.nat(29),
        fc.uniqueArray(fc.nat(30)),
        (order, at, own) => {
          const relevant = new Set(own);
          const here = 1 + (at % (order.length - 1));
          if (!relevant.has(order[here]!) || relevant.has(order[here - 1]!)) return;
          const moved = [...order];
          [moved[here - 1], moved[here]] = [moved[here]!, moved[here - 1]!];
          assert.ok(ndcg(moved, relevant, order.length)! > ndcg(order, relevant, order.length)!);
        },
      ),
    );
  });
});

describe('what was shown of a catalogue', () => {
  it('is covered as far as somebody was shown it', () => {
    close(coverage([5, 0, 1, 0]), 0.5);
    assert.equal(coverage([]), undefined);
  });

  it('is as new as few have it: bits of self-information, by hand', () => {
    // Two of an item that half have (1 bit), one of an item that an eighth has (3 bits), one that all have (0 bits).
    close(novelty([2, 1, 1], [4, 1, 8], 8), (2 * 1 + 3 + 0) / 4);
    close(novelty([1], [0], 8), 3);
    close(novelty([1], [9], 8), 0);
    assert.equal(novelty([0], [1], 8), undefined);
    assert.equal(novelty([1], [1], 0), undefined);
  });

  it('is shown as unevenly as Gini has it, by hand', () => {
    close(gini([3, 3, 3]), 0);
    close(gini([0, 0, 9, 0]), 1);
    // (-3 × 1 - 1 × 2 + 1 × 3 + 3 × 4) / 10 / 3.
    close(gini([4, 1, 3, 2]), 1 / 3);
    assert.equal(gini([4]), undefined);
    assert.equal(gini([0, 0]), undefined);
  });
});

describe('the first of a ranking', () => {
  it('are the highest scores of all items that were not seen, ties by number', () => {
    assert.deepEqual([...firstOf([1, 5, 5, NaN, 9, 0], item => item === 4, 4)], [1, 2, 0, 5]);
    assert.deepEqual([...firstOf([1, 2], () => false, 0)], []);
    assert.deepEqual([...firstOf([NaN, -Infinity, 1], () => false, 5)], [2, 0, 1]);
  });

  it('are those of sorting everything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(12), fc.nat(4), (scores, k, every) => {
        const seen = (item: number): boolean => item % (every + 2) === 0;
        const sorted = scores
          .map((score, item) => ({ item, score }))
          .filter(({ item }) => !seen(item))
          .sort((a, b) => b.score - a.score || a.item - b.item);
        assert.deepEqual(
          [...firstOf(scores, seen, k)],
          sorted.slice(0, k).map(({ item }) => item),
        );
      }),
    );
  });
});
