import type { Messages } from '../base/messages.js';

/** What the widget for reviews needs to say at once, in English. */
export const reviewsMessages = {
  empty: 'There are no reviews of this here.',
  unavailable: 'Reviews are not available here.',
  failed: 'This could not be loaded.',
  stars: '{value} of 5 stars',
  reviews: { one: '{count} review', other: '{count} reviews' },
  between: 'between {low} and {high} with 95 % certainty',
  tooFew: {
    one: 'Too little evidence for stars yet: {count} review of {needed}.',
    other: 'Too little evidence for stars yet: {count} reviews of {needed}.',
  },
  none: 'Nobody has reviewed this yet.',
  write: 'Write a review',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
