import type { Estimate } from '../learn/estimate.js';
import { proportion } from '../learn/proportion.js';
import { scoresNeeded } from './net-promoter-score.js';
import { momentsOf, type Tally } from './tally.js';

/**
 * Customer satisfaction by its two top boxes: the share who gave one of the two best marks, with Wilson's interval. Marks that are
 * not whole, or not from 1 to `most`, do not count.
 *
 * @param marks how many gave each mark
 * @param most the best mark. Default: 5
 * @param needed fewest for the share to be shown. Default: 10
 */
export function customerSatisfaction(marks: Tally, most = 5, needed = scoresNeeded): Estimate {
  const given = marks.filter(({ value }) => Number.isInteger(value) && value >= 1 && value <= most);
  return proportion(momentsOf(given.filter(({ value }) => value >= most - 1)).n, momentsOf(given).n, needed);
}
