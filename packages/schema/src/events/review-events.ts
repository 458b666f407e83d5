import { Type } from '@sinclair/typebox';
import { defineEvent } from './define-event.js';
import { by, reason, reasons, vote } from './moderation-properties.js';

const review = Type.String({
  title: 'Review',
  description: 'Id of the review.',
  minLength: 1,
  maxLength: 64,
  examples: ['0192f0c1-7a3b-7c41-9d2e-5f60718293a4'],
});
const rating = Type.Integer({ title: 'Rating', description: 'Stars, overall.', minimum: 1, maximum: 5, examples: [4] });
const example = { review: '0192f0c1-7a3b-7c41-9d2e-5f60718293a4' };

/** Events of reviews, which the collector emits when it has done what a command or a moderator asked for. */
export const reviewEvents = [
  defineEvent('Review Submitted', {
    fires: 'When the collector has taken a review.',
    properties: { review, rating },
    example: { ...example, rating: 4 },
  }),
  defineEvent('Review Corrected', {
    fires: 'When a customer has replaced their review.',
    properties: { review, rating },
    example: { ...example, rating: 5 },
  }),
  defineEvent('Review Published', {
    fires: 'When a review is shown to everybody from now on.',
    properties: { review, by },
    example: { ...example, by: 'rules' },
  }),
  defineEvent('Review Held', {
    fires: 'When a review waits for a person, and is not shown meanwhile.',
    properties: {
      review,
      by,
      reasons,
    },
    example: { ...example, by: 'rules', reasons: ['burst'] },
  }),
  defineEvent('Review Removed', {
    fires: 'When a person has removed a review.',
    properties: { review, reason },
    example: { ...example, reason: 'spam' },
  }),
  defineEvent('Review Withdrawn', {
    fires: 'When a customer has taken their review back.',
    properties: { review },
    example,
  }),
  defineEvent('Review Voted', {
    fires: 'When a customer has said whether a review helped, or changed their mind.',
    properties: {
      review,
      vote,
    },
    example: { ...example, vote: 'helpful' },
  }),
  defineEvent('Review Reported', {
    fires: 'When a customer has asked moderators to look at a review.',
    properties: { review, reason },
    example: { ...example, reason: 'personal-data' },
  }),
  defineEvent('Review Appealed', {
    fires: 'When the writer of a review that is held or was removed has asked for a second look.',
    properties: { review },
    example,
  }),
  defineEvent('Review Answered', {
    fires: 'When the vendor has answered a review, or changed its answer.',
    properties: { review },
    example,
  }),
];
