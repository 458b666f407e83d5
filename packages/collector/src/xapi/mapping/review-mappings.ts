import type { EventMapping } from './event-mapping.js';

const none = 'Says what a customer thinks of a subject, nothing of what they learned; the reviews themselves have it.';

/** What becomes of the events of reviews: a learning record store is not told opinions. */
export const reviewMappings = {
  'Review Submitted': { none },
  'Review Corrected': { none },
  'Review Published': { none },
  'Review Held': { none },
  'Review Removed': { none },
  'Review Withdrawn': { none },
  'Review Voted': { none },
  'Review Reported': { none },
  'Review Appealed': { none },
  'Review Answered': { none },
} as const satisfies Record<string, EventMapping>;
