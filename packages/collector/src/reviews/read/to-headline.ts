import { headline } from '@docent/engine';
import type { ReviewHeadline, ReviewsPage } from '@docent/schema';
import { type Counts, starsOf } from './read-counts.js';
import { toMonths } from './to-months.js';

const prefix = 'criterion:';

/** What all reviews that count say together, overall and by criterion. */
export function toHeadline(counts: Counts): Required<Pick<ReviewsPage, 'headline' | 'criteria' | 'months'>> {
  const of = (measure: string): ReviewHeadline => {
    const { stars, ...rest } = headline(starsOf(counts, measure));
    return { ...rest, stars: [...stars] };
  };
  const measures = [...counts.keys()].filter(measure => measure.startsWith(prefix)).sort();
  return {
    headline: of('headline'),
    criteria: Object.fromEntries(measures.map(measure => [measure.slice(prefix.length), of(measure)])),
    months: toMonths(counts),
  };
}
