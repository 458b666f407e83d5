import { estimate, proportion, wilsonInterval } from '@docent/engine';
import type { Cell, RawMeasure } from './cell.js';

const hour = 3_600_000;

/**
 * How many did it in the product without help, and after how long from their beginning with the skill. Who has not yet counts as
 * taking longer than everybody else, so that the slow do not make the time look short by staying away.
 */
export function firstSuccess({ beginnings }: Cell): RawMeasure {
  const forwards = beginnings.filter(({ began, succeeded }) => succeeded === null || succeeded >= began);
  const hours = forwards
    .map(({ began, succeeded }) => (succeeded === null ? Infinity : (succeeded - began) / hour))
    .sort((a, b) => a - b);
  const n = hours.length;
  const at = (rank: number): number => hours[rank - 1] ?? Infinity;
  // Between these ranks the median lies, whatever the distribution; five learners are too few for that at 95 %.
  const below = Math.floor(n * wilsonInterval(n / 2, n).low);
  const succeeded = hours.filter(Number.isFinite).length;
  return {
    ...{ measure: 'first unaided success', customers: new Set(forwards.map(({ customer }) => customer)) },
    figures: [
      { name: 'learners who did it', unit: 'share', estimate: proportion(succeeded, n), of: 'learners' },
      {
        ...{ name: 'median time', unit: 'hours', of: 'learners' },
        estimate: estimate({ value: at(Math.ceil(n / 2)), low: at(below), high: at(n + 1 - below), n, needed: 6 }),
      },
    ],
  };
}
