import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  armDifference,
  meanDifference,
  normalQuantile,
  normalShare,
  proportion,
  sampleSize,
  tQuantile,
  wilsonInterval,
} from '@docent/engine';
import fc from 'fast-check';
import { near } from './near.js';

describe('Wilson’s interval', () => {
  const published: [successes: number, n: number, low: number, high: number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [successes, n, low, high] of published) {
    it(`of ${successes} in ${n} is that of Newcombe (1998a)`, () => {
      near(wilsonInterval(successes, n), { low, high }, 5e-5);
    });
  }

  it('says nothing of nobody', () => assert.deepEqual(wilsonInterval(0, 0), { low: 0, high: 1 }));

  it('holds the share, lies within 0 and 1, and narrows as more is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const successes = Math.round(share * n);
        const { low, high } = wilsonInterval(successes, n);
        assert.ok(0 <= low && low <= successes / n && successes / n <= high && high <= 1);
        const more = wilsonInterval(successes * 4, n * 4);
        assert.ok(more.high - more.low < high - low);
      }),
    );
  });
});

describe('a share of a group', () => {
  it('says how many it rests on, and from how many on it may be shown', () => {
    const { enough, n, needed, value } = proportion(1, 2, 3);
    assert.deepEqual({ enough, n, needed, value }, { enough: false, n: 2, needed: 3, value: 0.5 });
    assert.equal(proportion(2, 3).enough, true);
    assert.equal(proportion(0, 0).enough, false);
  });
});

describe('the difference between two arms', () => {
  const published: [one: [number, number], other: [number, number], low: number, high: number][] = [
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[6, 7], [2, 7], 0.0582, 0.8062],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[10, 10], [0, 10], 0.6075, 1],
  ];
  const arm = ([successes, n]: [number, number]) => ({ successes, n });
  for (const [one, other, low, high] of published) {
    it(`${one.join('/')} - ${other.join('/')} has the interval of Newcombe (1998b), method 10`, () => {
      const found = armDifference(arm(one), arm(other));
      near(found, { low, high }, 5e-5);
      assert.equal(found.n, Math.min(one[1], other[1]));
    });
  }

  it('is the other way round when the arms are', () => {
    const [one, other] = [arm([56, 70]), arm([48, 80])];
    const [there, back] = [armDifference(one, other), armDifference(other, one)];
    const { high, low, value } = there;
    near({ value: -back.value, low: -back.high, high: -back.low }, { value, low, high }, 1e-12);
  });

  it('is not known when an arm is empty', () => {
    const { enough, high, low } = armDifference(arm([0, 0]), arm([3, 5]));
    assert.deepEqual({ enough, high, low }, { enough: false, high: 1, low: -1 });
  });
});

describe('how many are needed', () => {
  it('is what the field notes computed', () => {
    assert.equal(sampleSize(0.5, 0.6), 385);
    assert.equal(sampleSize(0.6, 0.7), 354);
    assert.equal(sampleSize(0.1, 0.08), 3211);
    assert.equal(sampleSize(0.5, 0.5), Infinity);
  });
});

describe('the normal distribution', () => {
  it('has the quantiles of the tables', () => {
    near({ q: normalQuantile(0.975) }, { q: 1.959963984540054 }, 1e-13);
    near({ q: normalQuantile(0.8) }, { q: 0.8416212335729143 }, 1e-13);
    near({ q: normalQuantile(1e-10) }, { q: -6.361340902404056 }, 1e-10);
    assert.deepEqual([0, 1, 2].map(normalQuantile), [-Infinity, Infinity, NaN]);
  });

  it('undoes its own quantiles', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1 - 1e-8, noNaN: true }), share => {
        near({ share: normalShare(normalQuantile(share)) }, { share }, 1e-12);
      }),
    );
  });
});

describe('Student’s t', () => {
  it('has the quantiles of the tables', () => {
    const published: [p: number, freedom: number, quantile: number][] = [
      [0.975, 1, 12.7062],
      [0.975, 2, 4.30265],
      [0.975, 3, 3.18245],
      [0.975, 4, 2.77645],
      [0.975, 10, 2.22814],
      [0.995, 5, 4.03214],
      [0.9, 30, 1.31042],
      [0.025, 19, -2.09302],
    ];
    for (const [p, freedom, quantile] of published) near({ q: tQuantile(p, freedom) }, { q: quantile }, 5e-5);
    assert.equal(tQuantile(0.5, 7), 0);
    near({ q: tQuantile(0.975, Infinity) }, { q: 1.959963984540054 }, 1e-12);
  });
});

describe('the difference between two means', () => {
  it('has Welch’s interval, in a worked example', () => {
    const { high, low, n, value } = meanDifference([1, 2, 3, 4, 5], [2, 2, 4]);
    // Means 3 and 8/3, variances 2.5 and 4/3, squared errors 0.5 and 4/9, freedom 5.531, t 2.4980.
    near({ value, low, high }, { value: 1 / 3, low: -2.0944, high: 2.761 }, 1e-4);
    assert.equal(n, 3);
  });

  it('is not known from one observation, and exact where nothing varies', () => {
    assert.equal(meanDifference([1], [2, 3]).enough, false);
    const { high, low } = meanDifference([1, 1, 1], [0, 0, 0]);
    assert.deepEqual([low, high], [1, 1]);
  });
});
