/** What a writer may have been given for a review. */
export const incentives = ['discount', 'gift', 'free-use', 'payment', 'prize-draw', 'other'] as const;
export type Incentive = (typeof incentives)[number];

/**
 * What a writer is to the vendor. Who is more than a customer (`partner` and after) is shown as that, and does not count in the headline.
 */
export const relationships = ['customer', 'partner', 'employee', 'family', 'competitor'] as const;
export type Relationship = (typeof relationships)[number];

/** How long a writer has used the subject, as they say themselves. */
export const experiences = ['days', 'weeks', 'months', 'years'] as const;
export type Experience = (typeof experiences)[number];

/** Orders of reviews. */
export const reviewSorts = ['useful', 'newest', 'lowest', 'highest'] as const;
export type ReviewSort = (typeof reviewSorts)[number];

/** What customers publish about a subject; all of it is moderated, voted on, reported, appealed and withdrawn by the same rules. */
export const voiceKinds = ['review', 'question', 'answer'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** Orders of questions; `unanswered`: only those without an answer, the newest first. */
export const questionSorts = ['useful', 'newest', 'unanswered'] as const;
export type QuestionSort = (typeof questionSorts)[number];

/** Where a review stands: shown, waiting for a person, or taken away by one. */
export const reviewStates = ['published', 'held', 'removed'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Most of what a review may have. */
export const reviewLimits = {
  /** Characters of the text. */
  text: 5000,
  /** Characters of the title. */
  title: 120,
  /** Characters of one of the pros and cons, and of those whom it suits or not. */
  line: 200,
  /** Lines in each of these lists. */
  lines: 6,
  /** Criteria that are rated. */
  criteria: 12,
  images: 4,
  /** Characters of what an image shows, in words. */
  alt: 300,
  /** Characters of the name that is shown. */
  name: 60,
} as const;
