import type { PublishedReview } from '@docent/schema';
import type { ReviewRow } from '../commands/find-review.js';
import type { ReviewContent } from '../text/to-content.js';

/** A review as everybody may see it; of who wrote it only what they chose to say, and whether it is proven. */
export function toPublished(row: ReviewRow): PublishedReview {
  const images = JSON.parse(row.images) as NonNullable<PublishedReview['images']>;
  const corrections = JSON.parse(row.corrections) as NonNullable<PublishedReview['corrections']>;
  return {
    ...{ id: row.review_id, rating: Number(row.rating) },
    ...(row.criteria !== null && { criteria: JSON.parse(row.criteria) as Record<string, number> }),
    ...(JSON.parse(row.content) as ReviewContent),
    ...(row.role !== null && { role: row.role }),
    ...(row.language !== null && { language: row.language }),
    ...(images.length > 0 && { images }),
    submittedAt: new Date(Number(row.submitted_at)).toISOString(),
    publishedAt: new Date(Number(row.published_at)).toISOString(),
    verified: row.verified === 1,
    ...(row.used !== null && { use: JSON.parse(row.used) as NonNullable<PublishedReview['use']> }),
    counts: row.counted === 1,
    votes: { helpful: Number(row.helpful), notHelpful: Number(row.not_helpful) },
    ...(corrections.length > 0 && { corrections }),
    ...(row.answer !== null && { answer: JSON.parse(row.answer) as NonNullable<PublishedReview['answer']> }),
  };
}
