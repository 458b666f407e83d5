import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stepAt } from '@docent/engine';

describe('stepAt', () => {
  const steps = [{ start: 2, end: 5 }, {}, { start: 5, end: 8 }, { start: 10, end: 12 }];
  const cases: [what: string, seconds: number, step: number][] = [
    ['no step before the first', 1.9, -1],
    ['a step from its start on', 2, 0],
    ['the next step at the second where one ends and the other begins', 5, 2],
    ['no step in a gap', 9, -1],
    ['no step at the end of the last', 12, -1],
    ['the last step until its end', 11.99, 3],
  ];
  for (const [what, seconds, step] of cases) {
    it(`finds ${what}`, () => assert.equal(stepAt(steps, seconds), step));
  }

  it('finds no step in a how-to without times', () => assert.equal(stepAt([{}, {}], 3), -1));
  it('takes a step without end to go on', () => assert.equal(stepAt([{ start: 1 }], 1e6), 0));
  it('finds no step at a place that is no number', () => assert.equal(stepAt(steps, NaN), -1));

  it('finds a step that has begun and not ended, and the latest of those, whatever the order', () => {
    const time = fc.integer({ min: 0, max: 20 });
    const step = fc.record({ start: time, end: time }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(step), time, (list, seconds) => {
        const inside = list.filter(
          ({ start, end = Infinity }) => start !== undefined && start <= seconds && seconds < end,
        );
        const found = list[stepAt(list, seconds)];
        if (inside.length === 0) assert.equal(found, undefined);
        else assert.equal(found?.start, Math.max(...inside.map(({ start = 0 }) => start)));
      }),
    );
  });
});
