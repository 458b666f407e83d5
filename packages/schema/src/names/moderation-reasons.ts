/**
 * Why a review may be held back or removed: the closed list, with what each means. That somebody thinks badly of a subject is not
 * in it, and no rule or moderator is shown how many stars a review gives.
 */
export const moderationReasons = {
  spam: 'It advertises, has links, or says nothing about the subject.',
  'personal-data': 'It tells something about a person that is nobody else’s business.',
  abuse: 'It insults or threatens somebody.',
  'off-topic': 'It is about something else than the subject.',
  duplicate: 'The same was written before.',
  burst: 'Far more arrived at once than usual, from senders whom nobody knows.',
  'conflict-of-interest': 'Whoever wrote it gains by it and did not say so.',
  'not-genuine': 'Whoever wrote it has not used the subject.',
  unlawful: 'The law forbids it.',
} as const;
export type ModerationReason = keyof typeof moderationReasons;
