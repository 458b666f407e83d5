import type { EventName, VoiceKind } from '@docent/schema/names';
import type { ReviewRow } from './find-review.js';

/** What is told of reviews, questions and answers alike. */
export type Happening =
  'submitted' | 'corrected' | 'published' | 'held' | 'removed' | 'withdrawn' | 'voted' | 'reported' | 'appealed';

/** The events that tell of it. That an answer is shown is what the asker waits for. */
export const eventNames: Readonly<Record<VoiceKind, Readonly<Record<Happening, EventName>>>> = {
  review: {
    submitted: 'Review Submitted',
    corrected: 'Review Corrected',
    published: 'Review Published',
    held: 'Review Held',
    removed: 'Review Removed',
    withdrawn: 'Review Withdrawn',
    voted: 'Review Voted',
    reported: 'Review Reported',
    appealed: 'Review Appealed',
  },
  question: {
    submitted: 'Question Asked',
    corrected: 'Question Corrected',
    published: 'Question Published',
    held: 'Question Held',
    removed: 'Question Removed',
    withdrawn: 'Question Withdrawn',
    voted: 'Question Voted',
    reported: 'Question Reported',
    appealed: 'Question Appealed',
  },
  answer: {
    submitted: 'Answer Submitted',
    corrected: 'Answer Corrected',
    published: 'Question Answered',
    held: 'Answer Held',
    removed: 'Answer Removed',
    withdrawn: 'Answer Withdrawn',
    voted: 'Answer Voted',
    reported: 'Answer Reported',
    appealed: 'Answer Appealed',
  },
};

/** The ids that an event carries: of the review, or of the question, or of the answer and its question. */
export function idsOf(row: Pick<ReviewRow, 'kind' | 'review_id' | 'question_id'>): Record<string, string> {
  return { [row.kind]: row.review_id, ...(row.question_id !== null && { question: row.question_id }) };
}
