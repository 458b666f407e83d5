import type { ReviewMonth } from '@docent/schema';
import { type Counts, starsOf } from './read-counts.js';

const prefix = 'month:';

/** What reviews gave by the month in which they were first submitted, the oldest first. */
export function toMonths(counts: Counts): ReviewMonth[] {
  return [...counts.keys()]
    .filter(measure => measure.startsWith(prefix))
    .sort()
    .map(measure => {
      const stars = starsOf(counts, measure);
      const n = stars.reduce((sum, count) => sum + count, 0);
      const given = stars.reduce((sum, count, at) => sum + count * (at + 1), 0);
      return { month: measure.slice(prefix.length), n, mean: n ? given / n : 0 };
    })
    .filter(({ n }) => n > 0);
}
