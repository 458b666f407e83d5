import type { ModerationReason, ReviewState, VoiceKind } from '@docent/schema/names';
import type { ReviewTable } from '../review-tables.js';

/** Where a review stands, as far as it is counted. */
export interface Standing {
  kind: VoiceKind;
  /** Of an answer: the question. */
  questionId: string | null;
  state: ReviewState;
  rating: number;
  /** Whether it counts in the headline while it is published. */
  counted: boolean;
  criteria: Readonly<Record<string, number>>;
  removedFor: ModerationReason | null;
  /** When it was first submitted, such as `2026-11`. */
  month: string;
}

/** Where the review of a row stands. */
export function standingOf(
  row: Pick<
    ReviewTable,
    'state' | 'rating' | 'counted' | 'criteria' | 'removed_for' | 'question_id' | 'submitted_at'
  > & {
    kind: VoiceKind;
  },
): Standing {
  return {
    ...{ kind: row.kind, questionId: row.question_id },
    ...{ state: row.state, rating: row.rating, counted: row.counted === 1, removedFor: row.removed_for },
    criteria: JSON.parse(row.criteria ?? '{}') as Record<string, number>,
    month: new Date(Number(row.submitted_at)).toISOString().slice(0, 7),
  };
}

/** Under which name something is counted: reviews, questions and answers apart. */
export function measureOf(kind: VoiceKind, measure: string): string {
  return kind === 'review' ? measure : `${kind}/${measure}`;
}

/** A count: what is counted, and of which value. */
export type CountKey = readonly [measure: string, value: string];

/** What a review counts towards while it stands so. */
export function countsOf({ counted, criteria, kind, month, rating, removedFor, state }: Standing): CountKey[] {
  const isReview = kind === 'review';
  return [
    isReview ? [`stars:${state}`, String(rating)] : [measureOf(kind, 'state'), state],
    ...(removedFor === null ? [] : [[measureOf(kind, 'removed-for'), removedFor] as const]),
    ...(isReview && state === 'published' && counted
      ? [
          ['headline', String(rating)] as const,
          [`month:${month}`, String(rating)] as const,
          ...Object.entries(criteria).map(([id, stars]) => [`criterion:${id}`, String(stars)] as const),
        ]
      : []),
  ];
}
