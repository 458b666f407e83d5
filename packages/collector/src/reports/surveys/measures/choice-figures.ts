import { bestWorstScores, meanScore, proportion, scoresNeeded } from '@docent/engine';
import { tell } from '../../learning/tell.js';
import type { PlaceCount, RowCount } from '../count/count-choices.js';
import { groupBy } from '../group-by.js';
import type { Figure } from '../surveys-report.js';

/** Options of a question that are told of: the most chosen are. */
export const mostOptions = 100;

/** What share of those who answered chose each option. */
export function shareFigures(
  options: readonly { option: string; customers: number }[],
  answered: number,
  more: Pick<Figure, 'about'> = {},
): Figure[] {
  return options.slice(0, mostOptions).map(({ customers, option }) => ({
    ...{ name: 'chosen', unit: 'share' as const },
    ...(more.about === undefined ? { about: option } : { about: more.about, which: option }),
    estimate: tell(proportion(Math.min(customers, answered), answered, scoresNeeded)),
  }));
}

/** The mean place of each option in a ranking, among those who ranked it, best first. */
export function placeFigures(places: readonly PlaceCount[]): Figure[] {
  const options = groupBy(places, ({ option }) => option);
  return [...options]
    .map(([option, own]) => ({ option, mean: meanScore(own, { least: 1, most: Math.max(2, options.size) }) }))
    .sort((a, b) => b.mean.n - a.mean.n || a.mean.value - b.mean.value)
    .slice(0, mostOptions)
    .sort((a, b) => a.mean.value - b.mean.value || (a.option < b.option ? -1 : 1))
    .map(({ option, mean }) => ({ name: 'mean place', about: option, unit: 'mean', estimate: tell(mean) }));
}

/** Of each row of a matrix the share of each option, or the mean where all gave numbers. */
export function matrixFigures(rows: readonly RowCount[]): Figure[] {
  return [...groupBy(rows, ({ row }) => row)].slice(0, mostOptions).flatMap(([row, own]): Figure[] => {
    const given = own.map(({ customers, value }) => ({
      value: value.trim() === '' ? NaN : Number(value),
      count: customers,
    }));
    if (given.every(({ value }) => Number.isFinite(value))) {
      return [{ name: 'mean', about: row, unit: 'mean', estimate: tell(meanScore(given)) }];
    }
    const answered = own.reduce((sum, { customers }) => sum + customers, 0);
    return shareFigures(
      own.map(({ customers, value }) => ({ option: value, customers })),
      answered,
      { about: row },
    );
  });
}

/**
 * Best less worst of each option, of the times it was shown: once to all who answered, or, with several sets (`1/best`), as often as
 * the rows say (`1/1`, `1/2` …). What one customer says of an option in several sets is not independent, so that the interval is that of
 * one answer each.
 */
export function bestWorstFigures(rows: readonly RowCount[], answered: number): Figure[] {
  const counts = [...groupBy(rows, ({ value }) => value)].slice(0, mostOptions).map(([option, own]) => {
    const of = (what: RegExp): number => own.reduce((sum, one) => (what.test(one.row) ? sum + one.customers : sum), 0);
    const shown = of(/^\d+\/\d+$/) || answered;
    const each = Math.max(1, shown / Math.max(1, answered));
    const [best, worst] = [of(/^(\d+\/)?best$/), of(/^(\d+\/)?worst$/)].map(count => Math.min(count, shown) / each);
    return { option, shown: shown / each, best: best!, worst: worst! };
  });
  return bestWorstScores(counts).map(({ option, score }) => ({
    ...{ name: 'best less worst', about: option, unit: 'balance' },
    estimate: tell(score),
  }));
}
