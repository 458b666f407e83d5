import { type Static, Type } from '@sinclair/typebox';
import { Id, Markdown, PlainText } from '../text.js';

/** Something to choose, order or match in an item. */
export const ItemOption = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the option is reworded; answers are kept under it.',
      examples: ['monday'],
    }),
    title: PlainText({ title: 'Title', description: 'The option.', examples: ['Monday only'] }),
    right: Type.Optional(
      Type.Boolean({
        title: 'Right',
        description: 'Whether it is right to choose it, of `choice` and `choices`. Default: false.',
        examples: [true],
      }),
    ),
    match: Type.Optional(
      PlainText({ title: 'Match', description: 'What belongs to it, of `match`.', examples: ['repeats every week'] }),
    ),
    why: Type.Optional(
      Markdown({
        title: 'Why',
        description: 'Why it is right or wrong, in markdown. Shown to who has answered.',
        maxLength: 1000,
        examples: ['The booking repeats as a whole.'],
      }),
    ),
    misconception: Type.Optional(
      PlainText({
        title: 'Misconception',
        description: 'What somebody believes who chooses it. Named in the report, never shown to customers.',
        examples: ['Only the first day of a booking repeats.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Option',
    description: 'Something to choose, order or match.',
    examples: [{ id: 'monday', title: 'Monday only' }],
  },
);
export type ItemOption = Static<typeof ItemOption>;
