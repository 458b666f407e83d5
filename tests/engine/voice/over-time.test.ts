import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changePoints, momentsOf, type Period, survivalCurve, tallyOf } from '@docent/engine';
import { near } from '../learn/near.js';

/** Yearly flow of the Nile at Aswan, 1871 to 1970 (Cobb, 1978). */
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

describe('a measure over time', () => {
  it('changed where the Nile did, after 1898, and nowhere else', () => {
    const periods = Array.from({ length: 25 }, (_, at) => momentsOf(tallyOf(nile.slice(4 * at, 4 * at + 4))));
    const found = changePoints(periods);
    assert.deepEqual(
      found.map(({ at, p }) => [1871 + 4 * at, p]),
      [[1899, 0.001]],
    );
    // Means of 1871–1898 and of 1899–1970 are 1097.75 and 849.972.
    near(found[0]!.change, { value: 849.9722 - 1097.75 }, 1e-3);
    assert.ok(found[0]!.change.high < 0 && found[0]!.change.n === 28);
  });

  const moderate: Period[] = [
    [0.3, 40],
    [0.1, 25],
    [0.25, 60],
    [0.2, 30],
    [0.02, 45],
    [-0.1, 50],
  ].map(([mean, n]) => ({ mean: mean!, n: n!, variance: 0.6 }));

  it('changed by chance as often as NumPy draws it', () => {
    const [found] = changePoints(moderate, { draws: 4999 });
    assert.equal(found!.at, 4);
    // 200,000 draws of NumPy: 0.02843.
    near({ p: found!.p }, { p: 0.02843 }, 0.006);
  });

  it('did not change where it might as well be chance, in one period, or of nobody', () => {
    assert.deepEqual(changePoints(moderate.slice(0, 4)), []);
    assert.deepEqual(changePoints(moderate.slice(0, 1)), []);
    assert.deepEqual(changePoints([]), []);
    assert.deepEqual(changePoints([0, 1].map(mean => ({ n: 20, mean, variance: 0 }))), []);
  });

  it('looks past periods in which nobody answered', () => {
    const gap = [...moderate.slice(0, 4), { n: 0, mean: 0, variance: 0 }, ...moderate.slice(4)];
    assert.deepEqual(
      changePoints(gap).map(({ at }) => at),
      [5],
    );
  });
});

describe('who is still there', () => {
  it('is Kaplan and Meier’s estimate, of the remissions of Freireich et al. (1963)', () => {
    const left: Record<number, number> = { 6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1 };
    const ended: Record<number, number> = { 6: 1, 9: 1, 10: 1, 11: 1, 17: 1, 19: 1, 20: 1, 25: 1, 32: 2, 34: 1, 35: 1 };
    const weeks = [...new Set([...Object.keys(left), ...Object.keys(ended)])].map(Number);
    const curve = survivalCurve(weeks.map(after => ({ after, left: left[after] ?? 0, ended: ended[after] ?? 0 })));
    // Shares as in every textbook; intervals by SciPy's ecdf, log-log.
    const published: [after: number, n: number, value: number, low: number, high: number][] = [
      [6, 21, 0.8571, 0.6197, 0.9516],
      [7, 17, 0.8067, 0.5631, 0.9228],
      [10, 15, 0.7529, 0.5032, 0.8894],
      [13, 12, 0.6902, 0.4316, 0.8491],
      [16, 11, 0.6275, 0.3675, 0.8049],
      [22, 7, 0.5378, 0.2678, 0.7468],
      [23, 6, 0.4482, 0.1881, 0.6801],
    ];
    assert.equal(curve.length, published.length);
    curve.forEach(({ after, staying }, at) => {
      const [expected, n, value, low, high] = published[at]!;
      assert.deepEqual([after, staying.n, staying.enough], [expected, n, n >= 10]);
      near(staying, { value, low, high }, 5e-5);
    });
  });

  it('is nobody once all have left, and everybody while none has', () => {
    assert.deepEqual(survivalCurve([{ after: 2, left: 0, ended: 9 }]), []);
    const [end] = survivalCurve([{ after: 0, left: 12, ended: 0 }]);
    assert.deepEqual([end!.staying.value, end!.staying.low], [0, 0]);
  });
});
