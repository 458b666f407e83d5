import { type Static, Type } from '@sinclair/typebox';
import { Item } from './check/item.js';
import { PlainText } from './text.js';

/** Something a customer can become able to do. */
export const Skill = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'Completes the sentence "You will be able to …".',
      examples: ['book a room that repeats every week'],
    }),
    event: Type.Optional(
      Type.String({
        title: 'Event',
        description:
          'Name of the event that the product tracks, by `docent.track`, when a customer does it. Items of type `do` wait for it.',
        minLength: 1,
        maxLength: 200,
        examples: ['Room Booked'],
      }),
    ),
    learn: Type.Optional(
      Type.String({
        title: 'Learn',
        description: 'Where it is taught: an https or http address, or a path beginning with a slash.',
        pattern: '^(https?://|/(?!/))',
        maxLength: 2000,
        examples: ['/help/book-a-room'],
      }),
    ),
    items: Type.Optional(
      Type.Array(Item, {
        title: 'Items',
        description: 'Questions that tell whether somebody can do it. Checks and refreshers choose from them.',
        minItems: 1,
        maxItems: 200,
        examples: [Item.examples],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Skill',
    description: 'Something a customer can become able to do. Content teaches it, checks test it.',
    examples: [{ title: 'book a room that repeats every week' }],
  },
);
export type Skill = Static<typeof Skill>;
