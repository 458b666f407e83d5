import { pageEventPurposes, type Purpose } from './events.js';

/** Events that only the collector tells; pages need not carry their names. */
const collectorEventPurposes = {
  'Review Submitted': 'feedback',
  'Review Corrected': 'feedback',
  'Review Published': 'feedback',
  'Review Held': 'feedback',
  'Review Removed': 'feedback',
  'Review Withdrawn': 'feedback',
  'Review Voted': 'feedback',
  'Review Reported': 'feedback',
  'Review Appealed': 'feedback',
  'Review Answered': 'feedback',
  'Question Asked': 'feedback',
  'Question Corrected': 'feedback',
  'Question Published': 'feedback',
  'Question Held': 'feedback',
  'Question Removed': 'feedback',
  'Question Withdrawn': 'feedback',
  'Question Voted': 'feedback',
  'Question Reported': 'feedback',
  'Question Appealed': 'feedback',
  'Question Answered': 'feedback',
  'Answer Submitted': 'feedback',
  'Answer Corrected': 'feedback',
  'Answer Held': 'feedback',
  'Answer Removed': 'feedback',
  'Answer Withdrawn': 'feedback',
  'Answer Voted': 'feedback',
  'Answer Reported': 'feedback',
  'Answer Appealed': 'feedback',
  'Answer Accepted': 'feedback',
} as const satisfies Record<string, Purpose>;

/**
 * The closed catalogue of event names, each with the purpose whose consent lets it be stored and sent; `any`: one of them is
 * enough.
 */
export const eventPurposes = { ...pageEventPurposes, ...collectorEventPurposes } as const;
export type EventName = keyof typeof eventPurposes;
