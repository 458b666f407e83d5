import type { PublishedReviews } from './published-reviews.js';

/** How questions are asked and shown, as elements get it: one locale, markdown compiled. */
export interface PublishedQuestions extends Omit<
  PublishedReviews,
  'kind' | 'criteria' | 'verification' | 'structuredData'
> {
  kind: 'questions';
}
