import { Type } from '@sinclair/typebox';
import { PlainText } from '../text.js';

/** Who helps a customer whom the help of a step does not get on. */
export const Contact = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'Who it is, as the link says it.',
      examples: ['Ask the service desk'],
    }),
    url: Type.String({
      title: 'Address',
      description: 'Where they can be reached: https, http, mailto or tel.',
      pattern: '^(https?://|mailto:|tel:)',
      maxLength: 2000,
      examples: ['mailto:help@meridian.example'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Contact',
    description: 'Who helps when the help of a step does not. Of a step, else of the how-to.',
    examples: [{ title: 'Ask the service desk', url: 'mailto:help@meridian.example' }],
  },
);
