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
} as const satisfies Record<string, Purpose>;

/**
 * The closed catalogue of event names, each with the purpose whose consent lets it be stored and sent; `any`: one of them is
 * enough.
 */
export const eventPurposes = { ...pageEventPurposes, ...collectorEventPurposes } as const;
export type EventName = keyof typeof eventPurposes;
