import { type Static, Type } from '@sinclair/typebox';
import { Condition } from '../rule.js';

const name = Type.String({
  title: 'Name',
  description: 'Name of the event, as `docent.track` has it or the catalogue of Docent.',
  minLength: 1,
  maxLength: 200,
  examples: ['Room Booked'],
});

const where = Type.Optional(
  Condition({
    title: 'Where',
    description: 'Which of these events count: a rule over their properties, as `{"var": "seats"}`. Default: all.',
    examples: [{ '>': [{ var: 'seats' }, 10] }],
  }),
);

/** An event, as often as it takes. */
export const AwaitedEvent = Type.Object(
  {
    name,
    where,
    times: Type.Optional(
      Type.Integer({
        title: 'Times',
        description: 'How often it must have happened on this page. Default: 1.',
        minimum: 1,
        maximum: 100,
        examples: [2],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Awaited event',
    description: 'An event that has to happen, now and not ever before.',
    examples: [{ name: 'Room Booked', times: 2 }],
  },
);
export type AwaitedEvent = Static<typeof AwaitedEvent>;

/** An event that calls off what an earlier one has set off. */
export const CancellingEvent = Type.Object(
  { name, where },
  {
    additionalProperties: false,
    title: 'Cancelling event',
    description: 'An event that calls off what was set off before it; what is set off after it counts anew.',
    examples: [{ name: 'Support Chat Opened' }],
  },
);
export type CancellingEvent = Static<typeof CancellingEvent>;
