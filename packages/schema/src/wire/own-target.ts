import { type Static, Type } from '@sinclair/typebox';
import { CommandId } from './command.js';

/** An earlier command, and the proof that it is the own one. */
export const ownTarget = {
  target: CommandId,
  secret: Type.Optional(
    Type.String({
      title: 'Secret',
      description: 'Receipt secret of the target; not needed with a token of whoever issued it. Never stored.',
      minLength: 1,
      maxLength: 200,
    }),
  ),
};

/** The earlier command that another takes the place of, and the proof that it is the own one. */
export const Corrects = Type.Object(ownTarget, {
  additionalProperties: false,
  title: 'Corrects',
  description: 'The earlier one that this one replaces, and the proof that it is the own one.',
});

/** Payload of the command `appeal-review`: the writer of a review that is held or was removed asks for a second look. */
export const AppealReviewPayload = Type.Object(
  {
    ...ownTarget,
    text: Type.String({
      title: 'Text',
      description: 'Why it should be published; read by moderators only.',
      minLength: 1,
      maxLength: 2000,
      examples: ['The number in it is that of the part, not a telephone number.'],
    }),
  },
  { additionalProperties: false, title: 'Appeal review', description: 'Payload of the command appeal-review.' },
);
export type AppealReviewPayload = Static<typeof AppealReviewPayload>;
