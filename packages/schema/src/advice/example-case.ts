import { type Static, Type } from '@sinclair/typebox';
import { Id, idPattern, PlainText } from '../text.js';

/** A customer as an expert would advise them; run whenever the project is validated. */
export const ExampleCase = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'Who this is.', examples: ['Three people on a tight budget'] }),
    answers: Type.Record(
      Type.String({ pattern: idPattern }),
      Type.Unknown({ title: 'Answer', description: 'As its question has it.', examples: [3] }),
      {
        additionalProperties: false,
        propertyNames: { maxLength: 64 },
        title: 'Answers',
        description:
          'By the id of the question: an option’s id, several, true or false, a number, {"amount": "9.50", "currency": "EUR"}, a date, a text, or points by criterion.',
        examples: [{ seats: 3 }],
      },
    ),
    facts: Type.Optional(
      Type.Unsafe<{ [name: string]: unknown }>({
        type: 'object',
        title: 'Facts',
        description: 'What else is known: customer, account. Default: nothing.',
        examples: [{ customer: { role: 'cio' } }],
      }),
    ),
    now: Type.Optional(
      Type.String({
        title: 'Now',
        description: 'When the guide is asked, an ISO 8601 date. Default: the day of validation.',
        format: 'date',
        examples: ['2026-11-01'],
      }),
    ),
    outcome: Type.Optional(
      Id({ title: 'Outcome', description: 'What is advised. Default: that nothing suits.', examples: ['team-plan'] }),
    ),
    reasons: Type.Optional(
      Type.Array(Id({ title: 'Reason', description: 'Id of a reason.', examples: ['no-training'] }), {
        title: 'Reasons',
        description: 'Ids of reasons that must be among those given. Default: not looked at.',
        maxItems: 50,
        uniqueItems: true,
        examples: [['no-training']],
      }),
    ),
    values: Type.Optional(
      Type.Record(
        Type.String({ pattern: idPattern }),
        Type.Unknown({ title: 'Value', description: 'What it must come to.', examples: [3.6] }),
        {
          additionalProperties: false,
          propertyNames: { maxLength: 64 },
          title: 'Values',
          description: 'What named values and formula calculators must come to, by id. Default: not looked at.',
          examples: [{ 'seats-in-a-year': 3.6 }],
        },
      ),
    ),
    source: Type.Optional(
      PlainText({
        title: 'Source',
        description: 'Whose example it is, when somebody has published it.',
        maxLength: 2000,
        examples: ['Tax guide 2026, example 4.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Example case',
    description: 'A customer as an expert would advise them; run whenever the project is validated.',
    examples: [{ title: 'Three people on a tight budget', answers: { seats: 3 }, outcome: 'team-plan' }],
  },
);
export type ExampleCase = Static<typeof ExampleCase>;
