import type { PublishedReview, PublishedReviews, ReviewsPage } from '@docent/schema';
import { wordsOf } from '../../voice/words-of.js';

/** Reviews that search engines are told of: those that everybody sees first, and no more than a page shows. */
const told = 5;

/**
 * What search engines are told of a subject, by schema.org; undefined where that would not be valid or not honest: nobody asked for it,
 * nothing is known by which to name the subject, or there is too little evidence for stars.
 */
export function toStructuredData(
  { structuredData }: PublishedReviews,
  name: string | undefined,
  { headline, reviews }: ReviewsPage,
): object | undefined {
  if (!structuredData || name === undefined || !headline?.enough) return undefined;
  // A review without a name has no author that could be told.
  const named = reviews.filter(({ counts, name: author }) => counts && author !== undefined && author.length < 100);
  return {
    '@context': 'https://schema.org',
    '@type': structuredData.type,
    name,
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: Math.round(headline.value * 10) / 10,
      reviewCount: headline.n,
      ...{ bestRating: 5, worstRating: 1 },
    },
    ...(named.length > 0 && { review: named.slice(0, told).map(toReview) }),
  };
}

function toReview({ language, name, rating, submittedAt, text, title }: PublishedReview): object {
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name },
    datePublished: submittedAt.slice(0, 10),
    ...(title !== undefined && { name: title }),
    ...(language !== undefined && { inLanguage: language }),
    reviewBody: wordsOf(text),
    reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 },
  };
}
