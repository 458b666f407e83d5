import { type Static, Type } from '@sinclair/typebox';
import { type ModerationReason, moderationReasons } from '../names.js';
import { OneOf } from '../one-of.js';

/** Payload of the command `vote-review`. Its `ref` names the review: `review:` and its id. */
export const VoteReviewPayload = Type.Object(
  {
    vote: OneOf(['helpful', 'not-helpful'], {
      title: 'Vote',
      description: 'Whether it helped. A later vote of the same customer replaces the earlier one.',
      examples: ['helpful'],
    }),
  },
  { additionalProperties: false, title: 'Vote review', description: 'Payload of the command vote-review.' },
);
export type VoteReviewPayload = Static<typeof VoteReviewPayload>;

/** Payload of the command `report-review`. Its `ref` names the review: `review:` and its id. */
export const ReportReviewPayload = Type.Object(
  {
    reason: OneOf(Object.keys(moderationReasons) as ModerationReason[], {
      title: 'Reason',
      description: 'What is wrong with it.',
      examples: ['personal-data'],
    }),
    text: Type.Optional(
      Type.String({
        title: 'Text',
        description: 'What moderators should know; read by them only.',
        minLength: 1,
        maxLength: 1000,
        examples: ['The second paragraph has my address.'],
      }),
    ),
  },
  { additionalProperties: false, title: 'Report review', description: 'Payload of the command report-review.' },
);
export type ReportReviewPayload = Static<typeof ReportReviewPayload>;
