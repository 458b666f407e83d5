import type { ModerationReason, ReviewState } from '@docent/schema/names';
import type { ReviewTable } from '../review-tables.js';

/** Where a review stands, as far as it is counted. */
export interface Standing {
  state: ReviewState;
  rating: number;
  /** Whether it counts in the headline while it is published. */
  counted: boolean;
  criteria: Readonly<Record<string, number>>;
  removedFor: ModerationReason | null;
}

/** Where the review of a row stands. */
export function standingOf(
  row: Pick<ReviewTable, 'state' | 'rating' | 'counted' | 'criteria' | 'removed_for'>,
): Standing {
  return {
    ...{ state: row.state, rating: row.rating, counted: row.counted === 1, removedFor: row.removed_for },
    criteria: JSON.parse(row.criteria ?? '{}') as Record<string, number>,
  };
}

/** A count: what is counted, and of which value. */
export type CountKey = readonly [measure: string, value: string];

/** What a review counts towards while it stands so. */
export function countsOf({ counted, criteria, rating, removedFor, state }: Standing): CountKey[] {
  return [
    [`stars:${state}`, String(rating)],
    ...(removedFor === null ? [] : [['removed-for', removedFor] as const]),
    ...(state === 'published' && counted
      ? [
          ['headline', String(rating)] as const,
          ...Object.entries(criteria).map(([id, stars]) => [`criterion:${id}`, String(stars)] as const),
        ]
      : []),
  ];
}
