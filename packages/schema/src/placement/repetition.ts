import { type Static, Type } from '@sinclair/typebox';

/** Whether and when it comes again. What was answered never does. */
export const Repetition = Type.Object(
  {
    times: Type.Optional(
      Type.Integer({
        title: 'Times',
        description: 'How often it is shown at most, in all, on all devices that have told each other. Default: 2.',
        minimum: 1,
        maximum: 100,
        examples: [3],
      }),
    ),
    coolDown: Type.Optional(
      Type.Number({
        title: 'Cool-down',
        description: 'Days between two showings. Default: 7.',
        minimum: 0,
        maximum: 3650,
        examples: [14],
      }),
    ),
    afterDismissed: Type.Optional(
      Type.Number({
        title: 'After dismissed',
        description: 'Days after which it may come again when the customer sent it away. Default: never.',
        minimum: 1,
        maximum: 3650,
        examples: [90],
      }),
    ),
    afterNotNow: Type.Optional(
      Type.Number({
        title: 'After "not now"',
        description: 'Days for which "not now" holds. Default: 7.',
        minimum: 1,
        maximum: 365,
        examples: [3],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Again',
    description: 'Whether it comes again. What was answered, or refused for good, never does.',
    examples: [{ times: 3, coolDown: 14, afterDismissed: 90 }],
  },
);
export type Repetition = Static<typeof Repetition>;
