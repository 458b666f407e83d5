import type { EventMapping } from './event-mapping.js';

const none =
  'Says what was recommended and what became of it; that somebody learned by it is told by what they opened.';

/** What becomes of the events of recommendations: a learning record store is not told what was on offer. */
export const recommendationMappings = {
  'Recommendation Viewed': { none },
  'Recommendation Opened': { none },
  'Recommendation Explained': { none },
  'Recommendation Judged': { none },
  'Recommendations Withheld': { none },
  'Personalisation Changed': { none },
} as const satisfies Record<string, EventMapping>;
