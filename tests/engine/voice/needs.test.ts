import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allocationMeans, createRandom, importancePerformance, type NeedMarks } from '@docent/engine';
import { near } from '../learn/near.js';

describe('points shared among needs', () => {
  const answers = Array.from({ length: 40 }, (_, at) =>
    at % 2 ? { price: 70, speed: 30, care: 0 } : { price: 20, speed: 30, care: 50 },
  );

  it('have means that add up, and intervals by which one gains what another loses', () => {
    const [price, speed, care] = allocationMeans(answers, ['price', 'speed', 'care']).map(({ points }) => points);
    near(price!, { value: 45 }, 1e-9);
    near({ sum: price!.value + speed!.value + care!.value }, { sum: 100 }, 1e-9);
    // All gave 30, so that in every draw care has what price has not.
    near(care!, { low: 70 - price!.high, high: 70 - price!.low }, 1e-9);
    // 45 ± 2.0227 · 25.32 / √40, by Student; draws come close to it.
    near(price!, { low: 36.9, high: 53.1 }, 1);
  });

  it('are brought to one total; what is no sharing does not count', () => {
    const odd = [{ price: 7, speed: 3 }, { price: 0, speed: 0 }, { price: -5, speed: 105 }, { price: Infinity }, {}];
    const [price] = allocationMeans(odd, ['price', 'speed']);
    assert.deepEqual([price!.points.n, price!.points.value, price!.points.enough], [1, 70, false]);
    assert.equal(allocationMeans([], ['price'])[0]!.points.enough, false);
  });
});

describe('the map of importance and performance', () => {
  const random = createRandom(7);
  const about = (mean: number): number => mean + 2 * random() - 1;
  const customer = (): Map<string, NeedMarks> =>
    new Map([
      ['speed', { importance: about(9), performance: { us: about(4), them: about(7) } }],
      ['care', { importance: about(8), performance: { us: about(8), them: about(5) } }],
      ['colours', { importance: about(2), performance: { us: about(8), them: about(5) } }],
      ['print', { importance: about(3), performance: { us: about(3), them: about(6) } }],
      ['price', { importance: about(8), performance: { us: about(6), them: about(6) } }],
    ]);
  const answers = Array.from({ length: 30 }, customer);
  const needs = ['speed', 'care', 'colours', 'print', 'price'];
  const quadrants = (customers: typeof answers) =>
    importancePerformance(customers, needs, { us: 'us', alternatives: ['them'] }).map(({ quadrant }) => quadrant);

  it('puts a need into a quadrant when the intervals decide it', () => {
    assert.deepEqual(quadrants(answers), [
      'concentrate here',
      'keep up',
      'possible overkill',
      'low priority',
      undefined,
    ]);
  });

  it('says nothing of few', () =>
    assert.deepEqual(
      quadrants(answers.slice(0, 9)),
      needs.map(() => undefined),
    ));

  it('has gaps and leads of customers who gave both', () => {
    const two: Map<string, NeedMarks>[] = [
      new Map([['speed', { importance: 9, performance: { us: 4, them: 6 } }]]),
      new Map([['speed', { importance: 7, performance: { us: 6, them: 7 } }]]),
      new Map([['speed', { importance: 11, performance: { them: 1 } }]]),
    ];
    const [speed] = importancePerformance(two, ['speed'], { us: 'us', alternatives: ['them'], needed: 2 });
    assert.deepEqual([speed!.importance.n, speed!.importance.value], [2, 8]);
    assert.deepEqual([speed!.gap.n, speed!.gap.value], [2, 3]);
    assert.deepEqual([speed!.lead[0]!.difference.value, speed!.lead[0]!.difference.n], [-1.5, 2]);
    assert.deepEqual(
      speed!.performance.map(({ marks, who }) => [who, marks.value, marks.n]),
      [
        ['us', 5, 2],
        ['them', 14 / 3, 3],
      ],
    );
  });
});
