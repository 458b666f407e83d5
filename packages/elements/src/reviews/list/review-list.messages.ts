import type { Messages } from '../../base/messages.js';
import { reviewMessages } from '../review/review.messages.js';

/** What the list of reviews says, in English. */
export const reviewListMessages = {
  ...reviewMessages,
  order: 'Order',
  useful: 'Most useful first',
  newest: 'Newest first',
  lowest: 'Fewest stars first',
  highest: 'Most stars first',
  find: 'Search and filter',
  first: 'For and against',
  firstWhy: 'The most useful review on either side, whatever they give.',
  supportive: 'Most useful for it',
  critical: 'Most useful against it',
  alike: 'From somebody like you',
  like: 'I use it as',
  noRole: 'I would rather not say',
  others: 'More reviews',
  results: 'Reviews found',
  found: { one: '{count} review', other: '{count} reviews' },
  noneFound: 'No review is like that.',
  noneYet: 'None so far; there are more to search.',
  more: 'More reviews',
  earlier: 'Earlier reviews',
} satisfies Messages;
