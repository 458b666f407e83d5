import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from './one-of.js';
import { PlainText } from './text.js';

/** A thing of the vendor's that content talks about. */
export const Subject = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'What it is called.', examples: ['Room calendar'] }),
    type: Type.Optional(
      OneOf(['product', 'feature', 'plan', 'article'], {
        title: 'Type',
        description: 'What sort of thing it is. Default: product.',
        examples: ['feature'],
      }),
    ),
    url: Type.Optional(
      Type.String({
        title: 'Address',
        description: 'Page about it; https or http.',
        pattern: '^https?://',
        maxLength: 2000,
        examples: ['https://meridian.example/calendar'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Subject',
    description: "A thing of the vendor's that content talks about: product, feature, plan, article.",
    examples: [{ title: 'Room calendar', type: 'feature' }],
  },
);
export type Subject = Static<typeof Subject>;
