import type { EventMapping } from './event-mapping.js';

const none =
  'Says that customers talk about a subject in public, nothing of what they learned; their texts are with the collector.';

/** What becomes of the events of public questions: a learning record store is not told who asks. */
export const questionMappings = {
  'Question Asked': { none },
  'Question Corrected': { none },
  'Question Published': { none },
  'Question Held': { none },
  'Question Removed': { none },
  'Question Withdrawn': { none },
  'Question Voted': { none },
  'Question Reported': { none },
  'Question Appealed': { none },
  'Question Answered': { none },
  'Question Answer Told': { none },
  'Answer Submitted': { none },
  'Answer Corrected': { none },
  'Answer Held': { none },
  'Answer Removed': { none },
  'Answer Withdrawn': { none },
  'Answer Voted': { none },
  'Answer Reported': { none },
  'Answer Appealed': { none },
  'Answer Accepted': { none },
} as const satisfies Record<string, EventMapping>;
