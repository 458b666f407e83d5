import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Markdown } from '../text.js';

/** Kinds of line that stand out from a step's text. */
export const lineKinds = ['caution', 'note', 'tip'] as const;

/** A caution, note or tip that stands out from the step. */
export const Line = Type.Object(
  {
    kind: OneOf(lineKinds, {
      title: 'Kind',
      description: 'caution: something can go wrong; note: good to know; tip: a better way.',
      examples: ['caution'],
    }),
    text: Markdown({
      title: 'Text',
      description: 'What the line says, in markdown.',
      maxLength: 2000,
      examples: ['Guests are told at once.'],
    }),
    acknowledge: Type.Optional(
      Type.Boolean({
        title: 'Acknowledge',
        description:
          'A caution that must be seen: the step can only be marked done once the customer has said that they read it. Default: false.',
        examples: [true],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Line',
    description: 'A caution, note or tip that stands out from the step.',
    examples: [{ kind: 'caution', text: 'Guests are told at once.' }],
  },
);
