import { type Static, Type } from '@sinclair/typebox';
import { CalendarDate } from './entity.js';
import { OneOf } from './one-of.js';
import { idPattern } from './text.js';

/** What is drawn by lot: whole accounts, so that colleagues get the same, or each customer. */
export const experimentUnits = ['account', 'customer'] as const;
/** One of {@link experimentUnits}. */
export type ExperimentUnit = (typeof experimentUnits)[number];

/** Keeps entities from a share of the accounts or customers until a day, to see what they are good for. */
export const Experiment = Type.Object(
  {
    title: Type.String({
      title: 'Title',
      description: 'What is to be found out. Customers do not read it.',
      minLength: 1,
      maxLength: 300,
      examples: ['Does the how-to about series help?'],
    }),
    entities: Type.Array(
      Type.String({
        title: 'Entity',
        description: 'What the treated get and the others do not, as `kind:id`.',
        pattern: `^[a-z]+:${idPattern.slice(1)}`,
        maxLength: 100,
        examples: ['howto:book-a-room'],
      }),
      {
        title: 'Entities',
        description: 'What the treated get and the others do not. An entity is in one experiment at most.',
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        examples: [['howto:book-a-room']],
      },
    ),
    holdout: Type.Optional(
      Type.Number({
        title: 'Holdout',
        description: 'Share that is kept from them, between 0 and 1. Default: 0.1.',
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        examples: [0.1],
      }),
    ),
    unit: Type.Optional(
      OneOf(experimentUnits, {
        title: 'Unit',
        description:
          'What is drawn by lot. account: everybody of an account gets the same; a customer without one counts alone. customer: each for themselves. Default: account.',
        examples: ['account'],
      }),
    ),
    starts: Type.Optional(
      CalendarDate({
        title: 'Starts',
        description:
          'Day on which it begins, in UTC; before, everybody gets everything. Default: when it is published.',
        examples: ['2026-12-01'],
      }),
    ),
    decide: CalendarDate({
      title: 'Decide',
      description:
        'Day on which it is decided, in UTC, said before it begins: what happens from then on does not count, and everybody gets everything.',
      examples: ['2027-02-01'],
    }),
    owner: Type.String({
      title: 'Owner',
      description: 'Person or team who answers for it.',
      minLength: 1,
      maxLength: 300,
      examples: ['Meridian customer education'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Experiment',
    description: 'Keeps entities from a share of the accounts or customers until a day, to see what they are good for.',
    examples: [
      {
        title: 'Does the how-to about series help?',
        entities: ['howto:book-a-room'],
        holdout: 0.1,
        decide: '2027-02-01',
        owner: 'Meridian customer education',
      },
    ],
  },
);
export type Experiment = Static<typeof Experiment>;
