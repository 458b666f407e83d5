import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changePoints,
  createRandom,
  type Estimate,
  meanScore,
  momentsOf,
  netPromoterScore,
  tallyOf,
  z95,
} from '@docent/engine';

/** Share of samples whose interval holds the truth. */
function coverage(
  chances: readonly (readonly [value: number, chance: number])[],
  n: number,
  truth: number,
  measure: (values: number[]) => Pick<Estimate, 'low' | 'high'>,
): number {
  const random = createRandom(n);
  const samples = 2000;
  let held = 0;
  for (let sample = 0; sample < samples; sample++) {
    const values = Array.from({ length: n }, () => {
      let place = random();
      return (chances.find(([, chance]) => (place -= chance) < 0) ?? chances.at(-1)!)[0];
    });
    const { high, low } = measure(values);
    if (low <= truth && truth <= high) held++;
  }
  return held / samples;
}

describe('in samples whose truth is known', () => {
  const shapes = [
    [0.5, 0.3, 0.2],
    [0.8, 0.15, 0.05],
    [0.1, 0.2, 0.7],
    [0.95, 0.05, 0],
  ] as const;
  const covered = (measure: (values: number[]) => Pick<Estimate, 'low' | 'high'>): number[] =>
    shapes.flatMap(([plus, zero, minus]) =>
      [10, 30, 120].map(n =>
        coverage(
          [
            [10, plus],
            [8, zero],
            [0, minus],
          ],
          n,
          100 * (plus - minus),
          measure,
        ),
      ),
    );
  const holds = (shares: readonly number[]): boolean => shares.every(share => share >= 0.905);

  it('the net promoter score’s interval holds it about 95 times in a hundred', () => {
    const shares = covered(values => netPromoterScore(tallyOf(values)));
    assert.ok(holds(shares), shares.join(' '));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    assert.ok(mean > 0.94 && mean < 0.975, `${mean}`);
  });

  it('that of the sample’s own variance would not, which this finds out', () => {
    const shares = covered(values => {
      const { mean, n, variance } = momentsOf(tallyOf(values.map(value => (value > 8 ? 100 : value < 7 ? -100 : 0))));
      const half = z95 * Math.sqrt(variance / n);
      return { low: mean - half, high: mean + half };
    });
    assert.ok(!holds(shares));
  });

  it('the mean’s interval holds it, also on a short scale', () => {
    const marks = [1, 2, 3, 4, 5].map((value, at) => [value, [0.1, 0.1, 0.2, 0.4, 0.2][at]!] as const);
    for (const n of [10, 40]) {
      const share = coverage(marks, n, 3.5, values => meanScore(tallyOf(values), { least: 1, most: 5 }));
      assert.ok(share > 0.93 && share < 0.975, `${n}: ${share}`);
    }
  });

  it('nothing that does not change is told as changed more than one time in twenty', () => {
    const random = createRandom(11);
    let told = 0;
    for (let series = 0; series < 300; series++) {
      const periods = Array.from({ length: 12 }, () =>
        momentsOf(tallyOf(Array.from({ length: 20 }, () => Math.floor(3 * random()) - 1))),
      );
      if (changePoints(periods, { draws: 199 }).length > 0) told++;
    }
    assert.ok(told / 300 < 0.085, `${told} of 300`);
  });
});
