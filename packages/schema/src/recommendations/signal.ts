import { type Static, Type } from '@sinclair/typebox';
import { Condition } from '../rule.js';

/** An event that says that an item was good for somebody. */
export const Signal = Type.Object(
  {
    event: Type.String({
      title: 'Event',
      description: 'Name of the event, as `docent.track` has it or the catalogue of Docent.',
      minLength: 1,
      maxLength: 200,
      examples: ['Desk Ordered'],
    }),
    subject: Type.Optional(
      Type.String({
        title: 'Subject',
        description:
          'Property of the event that holds the id of the subject. Default: none; the event is one of Docent, about the entity that was on show.',
        minLength: 1,
        maxLength: 100,
        examples: ['product'],
      }),
    ),
    where: Type.Optional(
      Condition({
        title: 'Where',
        description:
          'Which of these events count: a rule over their properties, as `{"var": "minutes"}`. Default: all.',
        examples: [{ '>=': [{ var: 'minutes' }, 3] }],
      }),
    ),
    weight: Type.Optional(
      Type.Number({
        title: 'Weight',
        description: 'How much it says, against the others; the highest of a customer and an item counts. Default: 1.',
        exclusiveMinimum: 0,
        maximum: 1,
        examples: [0.5],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Signal',
    description: 'An event that says that an item was good for somebody: what counts as positive.',
    examples: [{ event: 'Desk Ordered', subject: 'product' }],
  },
);
export type Signal = Static<typeof Signal>;
