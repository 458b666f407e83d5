import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Id, Markdown, PlainText } from '../text.js';
import { ItemOption } from './item-option.js';

/** Ways in which an item is answered; `cmi.interaction` of xAPI calls them choice, choice, sequencing, matching, numeric, performance. */
export const itemTypes = ['choice', 'choices', 'order', 'match', 'number', 'do'] as const;

/** A question with a right answer, for one skill. */
export const Item = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the item is moved; answers are kept under it.',
      examples: ['which-day-repeats'],
    }),
    type: OneOf(itemTypes, {
      title: 'Type',
      description:
        'choice: one of the options; choices: all that are right; order: the options, written in the right order; match: each option with its `match`; number: `answer`, give or take `tolerance`; do: done in the product, which tells of it by the `event` of the skill.',
      examples: ['choice'],
    }),
    form: Type.Optional(
      Id({
        title: 'Form',
        description:
          'Items of one form are asked together; before and after learning another form is asked, so that no item is merely remembered. Default: a.',
        examples: ['b'],
      }),
    ),
    prompt: Markdown({
      title: 'Prompt',
      description: 'What is asked, in markdown.',
      maxLength: 2000,
      examples: ['You book Monday to Wednesday, weekly. Which days are booked next week?'],
    }),
    options: Type.Optional(
      Type.Array(ItemOption, {
        title: 'Options',
        description: 'What can be chosen, ordered or matched; shown in a mixed order.',
        minItems: 1,
        maxItems: 12,
        examples: [[{ id: 'monday', title: 'Monday only' }]],
      }),
    ),
    answer: Type.Optional(
      Type.Number({ title: 'Answer', description: 'The right number, of type `number`.', examples: [30] }),
    ),
    tolerance: Type.Optional(
      Type.Number({
        title: 'Tolerance',
        description: 'How far off a number may be and still be right. Default: 0.',
        minimum: 0,
        examples: [0.5],
      }),
    ),
    unit: Type.Optional(
      PlainText({
        title: 'Unit',
        description: 'Of the number, shown beside it.',
        maxLength: 40,
        examples: ['minutes'],
      }),
    ),
    explanation: Type.Optional(
      Markdown({
        title: 'Explanation',
        description: 'Why the right answer is right, in markdown. Shown after every answer.',
        maxLength: 2000,
        examples: ['A weekly booking repeats on **every** day it spans.'],
      }),
    ),
    source: Type.Optional(
      Type.Object(
        {
          title: PlainText({
            title: 'Title',
            description: 'Where it is written.',
            examples: ['Help: repeating bookings'],
          }),
          url: Type.Optional(
            Type.String({
              title: 'Address',
              description: 'Where it can be read; https or http.',
              pattern: '^https?://',
              maxLength: 2000,
              examples: ['https://help.meridian.example/repeat'],
            }),
          ),
        },
        {
          additionalProperties: false,
          title: 'Source',
          description: 'What the right answer rests on.',
          examples: [{ title: 'Help: repeating bookings' }],
        },
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'Item',
    description: 'A question with a right answer.',
    examples: [
      {
        id: 'which-day-repeats',
        type: 'choice',
        prompt: 'You book Monday to Wednesday, weekly. Which days are booked next week?',
        options: [
          { id: 'monday', title: 'Monday only', why: 'The booking repeats as a whole.' },
          { id: 'all-three', title: 'Monday to Wednesday', right: true },
        ],
      },
    ],
  },
);
export type Item = Static<typeof Item>;
