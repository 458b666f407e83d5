import { assess } from './assess.js';
import type { Guide, Situation } from './guide.js';

/** Whole points, 0 to 100. */
export interface WeightRange {
  from: number;
  to: number;
}

/**
 * By id of the criterion, the weights with which the outcome that is first stays first while all other weights are as they
 * are. Exact: a score is linear in each weight, so that the weights that hold are one range.
 *
 * @returns nothing when nothing is first
 */
export function weightRanges(guide: Guide, situation: Situation): Record<string, WeightRange> {
  const { standings, weights } = assess(guide, situation);
  const [first, ...others] = standings;
  if (!first?.rank) return {};
  const rivals = others.filter(({ rank }) => rank === first.rank);
  const ranges = guide.criteria.map(({ id }, at): [string, WeightRange] => {
    const now = weights[at]?.points ?? 0;
    const holds = (points: number): boolean =>
      rivals.every(rival => {
        const gain = (first.merits[at]?.at ?? 0) - (rival.merits[at]?.at ?? 0);
        const lead = first.score - rival.score + (points - now) * gain;
        return lead > 0 || (lead === 0 && first.order < rival.order);
      });
    let [from, to] = [now, now];
    while (from > 0 && holds(from - 1)) from--;
    while (to < 100 && holds(to + 1)) to++;
    return [id, { from, to }];
  });
  return Object.fromEntries(ranges);
}
