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

/** An event that something comes some days after, on whatever page that is. */
export const PastEvent = Type.Object(
  {
    name,
    where,
    wait: Type.Number({
      title: 'Wait',
      description:
        'Days since it happened first, on whatever page, and on all devices of a customer who is signed in with a token.',
      minimum: 0,
      maximum: 3650,
      examples: [3],
    }),
  },
  {
    additionalProperties: false,
    title: 'Since',
    description:
      'An event that happened some days ago, on whatever page. It counts from when this is published; what `unless` names calls it off, and the next one counts anew.',
    examples: [{ name: 'Room Booked', wait: 3 }],
  },
);
export type PastEvent = Static<typeof PastEvent>;
