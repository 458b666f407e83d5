/** What the customer may be asked to agree to. */
export const purposes = ['functional', 'learning', 'feedback', 'analytics'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * The closed catalogue of event names, each with the purpose whose consent lets it be stored and sent; `any`: one of them is
 * enough.
 */
export const eventPurposes = {
  'Howto Started': 'learning',
  'Howto Step Viewed': 'learning',
  'Howto Step Completed': 'learning',
  'Howto Step Reopened': 'learning',
  'Howto Step Watched': 'learning',
  'Howto Step Skipped': 'learning',
  'Howto Step Stuck': 'learning',
  'Howto Caution Acknowledged': 'learning',
  'Howto Question Answered': 'learning',
  'Howto Transcript Searched': 'learning',
  'Howto Link Copied': 'learning',
  'Howto Completed': 'learning',
  'Howto Video Played': 'learning',
  'Howto Video Paused': 'learning',
  'Howto Video Seeked': 'learning',
  'Howto Video Failed': 'functional',
  'Advice Started': 'learning',
  'Advice Question Answered': 'learning',
  'Advice Given': 'learning',
  'Advice Weights Changed': 'learning',
  'Advice Assumption Changed': 'learning',
  'Advice Shared': 'learning',
  'Advice Brief Opened': 'learning',
  'Advice Next Step Chosen': 'learning',
  'Advice Rated': 'feedback',
  'Advice Disputed': 'feedback',
  'Check Started': 'learning',
  'Check Answered': 'learning',
  'Check Completed': 'learning',
  'Confidence Rated': 'learning',
  'Skill Mastered': 'learning',
  'Skill Lapsed': 'learning',
  'Learning Goal Set': 'learning',
  'Survey Shown': 'feedback',
  'Survey Started': 'feedback',
  'Survey Question Answered': 'feedback',
  'Survey Submitted': 'feedback',
  'Survey Dismissed': 'feedback',
  'Experiment Eligible': 'learning',
  'Content Unavailable': 'functional',
  'Events Dropped': 'any',
} as const satisfies Record<string, Purpose | 'any'>;
export type EventName = keyof typeof eventPurposes;
