import type { Messages } from '../../../base/messages.js';

/** What may be said besides, in English. */
export const reviewMoreMessages = {
  noStars: 'No stars for: {title}',
  aLineEach: 'A line each.',
  tooManyLines: 'At most {lines} lines of {count} characters.',
  notSaid: 'Rather not say',
} satisfies Messages;
