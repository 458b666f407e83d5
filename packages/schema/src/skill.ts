import { type Static, Type } from '@sinclair/typebox';
import { PlainText } from './text.js';

/** Something a customer can become able to do. */
export const Skill = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'Completes the sentence "You will be able to …".',
      examples: ['book a room that repeats every week'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Skill',
    description: 'Something a customer can become able to do. Content teaches it, checks test it.',
    examples: [{ title: 'book a room that repeats every week' }],
  },
);
export type Skill = Static<typeof Skill>;
