import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  brierScore,
  calibrationBias,
  type Certainty,
  type FirstAttempt,
  type Forecast,
  forecasts,
  murphyDecomposition,
  quadrants,
} from '@docent/engine';
import fc from 'fast-check';
import { near } from './near.js';

const bin = (stated: number, right: number, n: number): Forecast[] =>
  Array.from({ length: n }, (_, index) => ({ stated, outcome: index < right ? 1 : 0 }));
const arbitraryForecasts = fc.array(
  fc.record({ stated: fc.constantFrom(0.35, 0.735, 0.9), outcome: fc.constantFrom(0, 1) }),
  { minLength: 1, maxLength: 60 },
);

describe('the Brier score', () => {
  it('is that of the example of scikit-learn', () => {
    const pairs: [number, number][] = [
      [0.1, 0],
      [0.9, 1],
      [0.8, 1],
      [0.3, 0],
    ];
    near({ score: brierScore(pairs.map(([stated, outcome]) => ({ stated, outcome }))) }, { score: 0.0375 }, 1e-12);
  });

  it('splits as Murphy’s decomposition says, in the worked example', () => {
    const three = [...bin(0.5, 6, 10), ...bin(0.75, 8, 12), ...bin(0.95, 15, 20)];
    near({ score: brierScore(three) }, { score: 0.233333 }, 1e-6);
    near(murphyDecomposition(three), { reliability: 0.023413, resolution: 0.003798, uncertainty: 0.213719 }, 1e-6);
    near({ bias: calibrationBias(three).value }, { bias: 0.095238 }, 1e-6);
  });

  it('is reliability - resolution + uncertainty, whatever is stated and comes', () => {
    fc.assert(
      fc.property(arbitraryForecasts, all => {
        const { reliability, resolution, uncertainty } = murphyDecomposition(all);
        near({ score: reliability - resolution + uncertainty }, { score: brierScore(all) }, 1e-12);
      }),
    );
  });

  it('of nothing is nothing', () => {
    assert.equal(brierScore([]), 0);
    assert.deepEqual(murphyDecomposition([]), { reliability: 0, resolution: 0, uncertainty: 0 });
  });
});

describe('calibration bias', () => {
  it('is above 0 for who is too sure, below for who is too modest, and needs twenty answers', () => {
    const sure = calibrationBias(bin(0.9, 10, 20));
    assert.ok(sure.low > 0 && sure.enough);
    assert.ok(calibrationBias(bin(0.35, 19, 20)).high < 0);
    assert.equal(calibrationBias(bin(0.9, 10, 19)).enough, false);
  });
});

describe('quadrants', () => {
  const attempt = (credit: number, certainty: Certainty, chosen?: string): FirstAttempt => ({
    ...{ item: 'torque', credit, certainty },
    ...(chosen !== undefined && { chosen }),
  });

  it('tell who knows from who doubts, and misconceptions from gaps', () => {
    const attempts = [attempt(1, 3), attempt(1, 1), attempt(0, 1), attempt(0, 3), attempt(1, 2), attempt(0, 2)];
    assert.deepEqual(quadrants(attempts).counts, {
      knows: 1,
      doubts: 1,
      'knows-the-gap': 1,
      misconception: 1,
    });
  });

  it('name the wrong options that were chosen with full certainty, most chosen first', () => {
    const attempts = [attempt(0, 3, 'left'), attempt(0, 3, 'right'), attempt(0, 3, 'right'), attempt(0, 1, 'left')];
    assert.deepEqual(quadrants(attempts).misconceptions, [
      { item: 'torque', chosen: 'right', count: 2 },
      { item: 'torque', chosen: 'left', count: 1 },
    ]);
  });

  it('are made of the same answers as forecasts', () => {
    assert.deepEqual(forecasts([{ ...attempt(1, 1), options: 4 }, attempt(0, 3)]), [
      { stated: (1 / 4 + 2 / 3) / 2, outcome: 1 },
      { stated: 0.9, outcome: 0 },
    ]);
  });
});
