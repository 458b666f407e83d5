import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Condition } from '../rule.js';
import { Id, Markdown, PlainText } from '../text.js';

/** What makes one outcome better than another. */
export const Criterion = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when the criterion is reworded.', examples: ['price'] }),
    title: PlainText({ title: 'Title', description: 'What is compared.', examples: ['Price per month'] }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'What it means and how it is judged, in markdown.',
        maxLength: 2000,
        examples: ['For all seats, without tax.'],
      }),
    ),
    direction: OneOf(['higher', 'lower'], {
      title: 'Direction',
      description: 'Whether higher or lower values are better.',
      examples: ['lower'],
    }),
    from: Type.Optional(
      Type.Number({
        title: 'From',
        description: 'Lowest value of the scale. Values below count as this one. Default: 0.',
        examples: [0],
      }),
    ),
    to: Type.Optional(
      Type.Number({
        title: 'To',
        description: 'Highest value of the scale. Values above count as this one. Default: 10.',
        examples: [500],
      }),
    ),
    unit: Type.Optional(
      PlainText({
        title: 'Unit',
        description: 'What the values are counted in, shown beside them.',
        maxLength: 40,
        examples: ['EUR'],
      }),
    ),
    weight: Type.Optional(
      Type.Integer({
        title: 'Weight',
        description: 'How much it counts before anything is known, in points. Default: 10.',
        minimum: 0,
        maximum: 100,
        examples: [30],
      }),
    ),
    adjust: Type.Optional(
      Type.Array(
        Type.Object(
          {
            when: Condition({
              title: 'When',
              description: 'When the weight changes.',
              examples: [{ '==': [{ var: 'answers.budget' }, 'tight'] }],
            }),
            by: Type.Integer({
              title: 'By',
              description: 'Points added to the weight, or taken from it. No weight falls below 0 or grows over 100.',
              minimum: -100,
              maximum: 100,
              examples: [20],
            }),
            because: PlainText({
              title: 'Because',
              description: 'Why, in the words in which customers are told.',
              examples: ['Your budget is tight.'],
            }),
          },
          {
            additionalProperties: false,
            title: 'Adjustment',
            description: 'An answer that makes this criterion count for more, or for less.',
            examples: [
              { when: { '==': [{ var: 'answers.budget' }, 'tight'] }, by: 20, because: 'Your budget is tight.' },
            ],
          },
        ),
        {
          title: 'Adjustments',
          description:
            'What makes this criterion count for more, or for less. An allocation question replaces them all.',
          maxItems: 50,
          examples: [
            [{ when: { '==': [{ var: 'answers.budget' }, 'tight'] }, by: 20, because: 'Your budget is tight.' }],
          ],
        },
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'Criterion',
    description: 'What makes one outcome better than another.',
    examples: [{ id: 'price', title: 'Price per month', direction: 'lower', from: 0, to: 500, weight: 30 }],
  },
);
export type Criterion = Static<typeof Criterion>;
