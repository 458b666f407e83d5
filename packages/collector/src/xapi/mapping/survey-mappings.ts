import type { EventMapping } from './event-mapping.js';

const none = 'Says what a customer thinks, nothing of what they learned; the results of surveys have it.';

/** What becomes of the events of `docent-survey`: a learning record store is not told opinions. */
export const surveyMappings = {
  'Survey Shown': { none },
  'Survey Started': { none },
  'Survey Question Answered': { none },
  'Survey Submitted': { none },
  'Survey Dismissed': { none },
  'Survey Change Told': { none },
} as const satisfies Record<string, EventMapping>;
