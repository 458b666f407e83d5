import { Type } from '@sinclair/typebox';
import { PlainText } from '../text.js';

/** What comes out of a how-to, and how many of it: schema.org's `yield`. */
export const Yield = Type.Object(
  {
    unit: PlainText({ title: 'Unit', description: 'What is made, shown beside the number.', examples: ['desks'] }),
    quantity: Type.Optional(
      Type.Number({
        title: 'Quantity',
        description: 'For how many the quantities of the parts are given. Default: 1.',
        exclusiveMinimum: 0,
        maximum: 100_000,
        examples: [1],
      }),
    ),
    maximum: Type.Optional(
      Type.Number({
        title: 'Maximum',
        description: 'Most that can be asked for. Default: 100.',
        exclusiveMinimum: 0,
        maximum: 100_000,
        examples: [20],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Yield',
    description:
      'What comes out of it, and how many: the customer can ask for another number, and the quantities of the parts follow. Whole quantities are rounded up.',
    examples: [{ unit: 'desks', quantity: 1, maximum: 20 }],
  },
);
