import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  armDifference,
  assign,
  bucket,
  createRandom,
  holdout,
  holdoutExperiment,
  sampleRatio,
  verdict,
} from '@docent/engine';
import fc from 'fast-check';
import { near } from '../learn/near.js';

const units = Array.from({ length: 20_000 }, (_, index) => `account-${index}`);

describe('assignment', () => {
  it('hashes as GrowthBook’s version 2 does', () => assert.equal(bucket('seed', 'a'), 0.0505));

  it('holds out one in ten, the same ones every time', () => {
    const experiment = holdoutExperiment('better-desks');
    const arms = units.map(unit => assign(experiment, unit));
    assert.deepEqual(
      arms.slice(0, 50),
      units.slice(0, 50).map(unit => assign(holdoutExperiment('better-desks'), unit)),
    );
    near({ share: arms.filter(arm => arm === holdout).length / units.length }, { share: 0.1 }, 0.01);
    assert.ok(arms.every(arm => arm === holdout || arm === 'treated'));
  });

  it('is independent between experiments', () => {
    const [one, other] = [holdoutExperiment('one', 0.5), holdoutExperiment('other', 0.5)];
    const same = units.filter(unit => assign(one, unit) === assign(other, unit)).length;
    near({ share: same / units.length }, { share: 0.5 }, 0.02);
  });

  it('keeps who was in an arm when its share grows', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0, max: 0.5, noNaN: true }), (unit, share) => {
        if (assign(holdoutExperiment('grow', share), unit) === holdout)
          assert.equal(assign(holdoutExperiment('grow', share + 0.3), unit), holdout);
      }),
    );
  });

  it('leaves out those beyond the shares', () => {
    const tenth = { id: 'small', arms: [{ id: 'a', share: 0.1 }] };
    near({ share: units.filter(unit => assign(tenth, unit)).length / units.length }, { share: 0.1 }, 0.01);
  });
});

describe('the check of the ratio', () => {
  it('has the p of published chi-squared tables', () => {
    // 3.841 and 5.991 are the 95 % quantiles for one and two degrees of freedom.
    const half = (distance: number) => [
      { seen: 500 + distance, share: 0.5 },
      { seen: 500 - distance, share: 0.5 },
    ];
    near({ p: sampleRatio(half(Math.sqrt(3.841458820694124 * 250))).p }, { p: 0.05 }, 1e-9);
    const third = Math.sqrt(5.991464547107979 * 500);
    const arms = [
      { seen: 1000 + third, share: 1 / 3 },
      { seen: 1000 - third, share: 1 / 3 },
      { seen: 1000, share: 1 / 3 },
    ];
    near({ p: sampleRatio(arms).p }, { p: 0.05 }, 1e-9);
    assert.equal(sampleRatio(half(0)).p, 1);
  });

  it('stops an experiment that loses some of an arm, and hardly ever a sound one', () => {
    const arms = (a: number, b: number) => [
      { seen: a, share: 0.9 },
      { seen: b, share: 0.1 },
    ];
    assert.equal(sampleRatio(arms(9000, 1000)).broken, false);
    assert.equal(sampleRatio(arms(9000, 850)).broken, true);
    const random = createRandom(5);
    const alarms = Array.from({ length: 1000 }, () => {
      const held = Array.from({ length: 500 }, random).filter(place => place < 0.1).length;
      return sampleRatio(arms(500 - held, held)).broken;
    });
    assert.ok(alarms.filter(Boolean).length <= 5);
  });
});

describe('the word "smarter"', () => {
  const sound = { base: 0.6, broken: false, over: true };
  const difference = (treated: number, held: number, n: number) =>
    armDifference({ successes: treated, n }, { successes: held, n });

  it('is said when the whole interval lies above nothing', () => {
    assert.equal(verdict(difference(80, 60, 100), sound).says, 'smarter');
  });

  it('is not said otherwise; how many would be needed is', () => {
    const said = verdict(difference(70, 60, 100), sound);
    assert.deepEqual([said.says, 'needed' in said && said.needed], ['not-shown', 354]);
    const worse = verdict(difference(50, 60, 100), sound);
    assert.deepEqual([worse.says, 'needed' in worse && worse.needed], ['not-shown', Infinity]);
  });

  it('is not said before the horizon, of too few, or of a broken experiment', () => {
    assert.equal(verdict(difference(80, 60, 100), { ...sound, over: false }).says, 'not-enough');
    assert.equal(verdict(difference(19, 1, 19), sound).says, 'not-enough');
    assert.equal(verdict(difference(80, 60, 100), { ...sound, broken: true }).says, 'broken');
  });
});
