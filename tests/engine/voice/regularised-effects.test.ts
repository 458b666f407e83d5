import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createRandom,
  fewerByChance,
  normalQuantile,
  type CausedValue,
  poissonTail,
  regularisedEffects,
} from '@docent/engine';
import { near } from '../learn/near.js';

/** Miles per gallon, horsepower and weight of 32 cars (Henderson and Velleman, 1981), as R has them in `mtcars`. */
const cars =
  `21 110 2.62;21 110 2.875;22.8 93 2.32;21.4 110 3.215;18.7 175 3.44;18.1 105 3.46;14.3 245 3.57;24.4 62 3.19;22.8 95 3.15;
19.2 123 3.44;17.8 123 3.44;16.4 180 4.07;17.3 180 3.73;15.2 180 3.78;10.4 205 5.25;10.4 215 5.424;14.7 230 5.345;32.4 66 2.2;
30.4 52 1.615;33.9 65 1.835;21.5 97 2.465;15.5 150 3.52;15.2 150 3.435;13.3 245 3.84;19.2 175 3.845;27.3 66 1.935;26 91 2.14;
30.4 113 1.513;15.8 264 3.17;19.7 175 2.77;15 335 3.57;21.4 109 2.78`
    .split(';')
    .map(row => row.trim().split(' ').map(Number))
    .map(([value, power, weight]): CausedValue => ({ causes: [weight!, power!], value: value! }));

describe('effects that are held to be small until shown otherwise', () => {
  it('are those of least squares where nothing is held beforehand: R’s lm(mpg ~ wt + hp)', () => {
    const [weight, power] = regularisedEffects(cars, { prior: 1e6 });
    // summary(lm(mpg ~ wt + hp, mtcars)): −3.87783 ± 0.63273, −0.03177 ± 0.00903; qt(0.975, 29) = 2.045230.
    near({ value: weight!.effect.value, p: weight!.p }, { value: -3.87783, p: 1.12e-6 }, 5e-6);
    near({ half: weight!.effect.high - weight!.effect.value }, { half: 0.63273 * 2.04523 }, 2e-5);
    near({ value: power!.effect.value, p: power!.p }, { value: -0.03177, p: 0.00145 }, 5e-6);
    assert.equal(weight!.effect.enough, true);
  });

  it('shrink by what the prior is worth beside the evidence', () => {
    // One cause, seen 20 times at −1 and 20 times at 1: Sxx = 40. The noise is what is left over 39 less tr(H).
    const observations = Array.from({ length: 40 }, (_, at): CausedValue => {
      const cause = at % 2 ? 1 : -1;
      return { causes: [cause], value: 0.5 * cause + (at % 4 < 2 ? 0.8 : -0.8) };
    });
    const [found] = regularisedEffects(observations, { prior: 0.5 });
    let noise = 1;
    for (let round = 0; round < 200; round++) {
      const effect = 20 / (40 + noise / 0.25);
      const left = observations.reduce((sum, { causes: [cause], value }) => sum + (value - effect * cause!) ** 2, 0);
      noise = left / (39 - 40 / (40 + noise / 0.25));
    }
    near({ value: found!.effect.value }, { value: 20 / (40 + noise / 0.25) }, 1e-9);
    assert.ok(found!.effect.value < 0.5 && found!.effect.value > 0.4);
  });

  it('are not told of too few, nor where there are more causes than observations', () => {
    assert.equal(regularisedEffects(cars.slice(0, 29))[0]!.effect.enough, false);
    const crowded = cars
      .slice(0, 3)
      .map(({ value }, at) => ({ value, causes: Array.from({ length: 9 }, (_, of) => Number(of === at)) }));
    assert.ok(regularisedEffects(crowded, { needed: 1 }).every(({ effect }) => Number.isFinite(effect.value)));
    assert.deepEqual(regularisedEffects([]), []);
    const [same] = regularisedEffects(cars.map(one => ({ ...one, causes: [1] })));
    assert.deepEqual([same!.effect.value, same!.p], [0, 1], 'what everybody has, has no effect');
  });

  it('have intervals that hold the truth of 19 in 20, whether there is an effect or none', () => {
    const random = createRandom(9);
    const draw = () => normalQuantile(random() * (1 - 2 ** -30) + 2 ** -32);
    const held = [0, 0];
    const samples = 400;
    for (let sample = 0; sample < samples; sample++) {
      const truth = [0.6, 0, -0.3, 0, 0, 0];
      const observations = Array.from({ length: 120 }, (): CausedValue => {
        const common = draw();
        const causes = truth.map(() => Number(draw() + 0.7 * common > 0.5));
        return { causes, value: 4 + causes.reduce((sum, one, at) => sum + one * truth[at]!, 0) + 0.9 * draw() };
      });
      regularisedEffects(observations).forEach(({ effect }, at) => {
        if (effect.low <= truth[at]! && truth[at]! <= effect.high) held[truth[at] === 0 ? 0 : 1]! += 1;
      });
    }
    const shares = [held[0]! / (4 * samples), held[1]! / (2 * samples)];
    for (const share of shares) assert.ok(share > 0.93 && share < 0.975, `${shares.join(', ')}`);
  });
});

describe('how often chance makes that many', () => {
  it('is what SciPy’s poisson.sf finds', () => {
    const independent: [count: number, expected: number, chance: number][] = [
      [5, 2, 0.052653017343711084],
      [10, 3, 0.0011024881301288558],
      [1, 0.5, 0.3934693402873666],
      [3, 5, 0.8753479805169189],
      [0, 4, 1],
    ];
    for (const [count, expected, chance] of independent)
      near({ chance: poissonTail(count, expected) }, { chance }, 1e-8);
  });

  it('keeps its digits where it is very small', () => {
    // e^−1 / 30! × (1 + 1/31 + 1/(31·32) + …)
    near({ digits: poissonTail(30, 1) * 1e33 }, { digits: 1.4329 }, 1e-3);
  });

  it('of so many is what SciPy’s binom.cdf finds', () => {
    near({ chance: fewerByChance(3, 20, 0.5) }, { chance: 0.0012884140014648438 }, 1e-12);
    near({ chance: fewerByChance(0, 5, 0.3) }, { chance: 0.16807 }, 1e-12);
    assert.equal(fewerByChance(5, 5, 0.3), 1);
  });
});
