import { type FirstAttempt, proportion, quadrantOf, quadrants } from '@docent/engine';
import { fewest } from '../tell.js';
import { sureAnswers } from './calibration.js';
import type { Cell, RawFigure, RawMeasure } from './cell.js';

/** Wrong options that are listed per skill. */
const mostOptions = 20;

/** What learners are sure of, rightly or not, and which wrong answers they are sure of. */
export function certainty({ answers }: Cell): RawMeasure {
  const sure = sureAnswers(answers);
  const { counts } = quadrants(sure satisfies readonly FirstAttempt[]);
  const customers = new Set(sure.map(({ customer }) => customer));
  const mistaken = sure.filter(answer => quadrantOf(answer.credit, answer.certainty) === 'misconception');
  const holders = new Set(mistaken.map(({ customer }) => customer));
  const named = {
    knows: 'knows it',
    doubts: 'doubts it',
    misconception: 'misconception',
    'knows-the-gap': 'knows the gap',
  };
  return {
    ...{ measure: 'certainty', customers },
    figures: [
      {
        ...{ name: 'learners with a misconception', unit: 'share', of: 'learners' },
        estimate: proportion(holders.size, customers.size),
      },
      ...Object.entries(counts).map(([quadrant, count]): RawFigure => ({
        name: named[quadrant as keyof typeof named],
        unit: 'count',
        count,
      })),
      ...chosen(mistaken),
    ],
  };
}

/**
 * The wrong answers that were given with certainty, most learners first. An answer is named only if enough learners gave it: what a
 * single one wrote is nobody else's business.
 */
function chosen(
  mistaken: readonly { customer: string; item: string; revision: string; response?: string }[],
): RawFigure[] {
  const options = new Map<string, { item: string; response: string; customers: Set<string> }>();
  for (const { customer, item, response, revision } of mistaken) {
    if (response === undefined) continue;
    const key = JSON.stringify([item, revision, response]);
    const option = options.get(key) ?? { item: `${item} (${revision})`, response, customers: new Set() };
    options.set(key, option);
    option.customers.add(customer);
  }
  const told = [...options.values()]
    .filter(({ customers }) => customers.size >= fewest)
    .sort((a, b) => b.customers.size - a.customers.size || (a.item + a.response < b.item + b.response ? -1 : 1))
    .slice(0, mostOptions)
    .map(({ customers, item, response }) => ({ item, response, count: customers.size }));
  const rest = options.size - told.length;
  return [...told, ...(rest > 0 ? [{ item: null, response: null, count: rest }] : [])].map(option => ({
    ...{ name: 'chosen with certainty', unit: 'chosen' },
    ...option,
  }));
}
