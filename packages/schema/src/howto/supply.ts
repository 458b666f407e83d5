import { Type } from '@sinclair/typebox';
import { PlainText } from '../text.js';

/** Something to have at hand. */
export const Supply = Type.Object(
  {
    name: PlainText({ title: 'Name', description: 'What it is called.', examples: ['Screwdriver, PH2'] }),
    quantity: Type.Optional(
      Type.Number({
        title: 'Quantity',
        description: 'How many. Default: not shown.',
        exclusiveMinimum: 0,
        maximum: 100_000,
        examples: [4],
      }),
    ),
    fixed: Type.Optional(
      Type.Boolean({
        title: 'Fixed',
        description: 'Stays the same however many are made. Default: false; the quantity grows with `yield`.',
        examples: [true],
      }),
    ),
    note: Type.Optional(
      PlainText({
        title: 'Note',
        description: 'What to look out for, or what would do instead.',
        examples: ['A coin will do.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Tool or part',
    description: 'Something to have at hand.',
    examples: [{ name: 'Screwdriver, PH2', note: 'A coin will do.' }],
  },
);
