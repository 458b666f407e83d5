import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from './one-of.js';
import { Condition } from './rule.js';
import { Id, Markdown, PlainText } from './text.js';

/** Ways in which a question is answered. */
export const questionTypes = [
  'choice',
  'choices',
  'yes-no',
  'number',
  'range',
  'money',
  'date',
  'text',
  'allocation',
] as const;

/** One of the answers to choose from. */
const Option = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the option is reworded; answers are kept under it.',
      examples: ['small-team'],
    }),
    title: PlainText({ title: 'Title', description: 'The answer.', examples: ['A small team'] }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'What the answer means, in markdown.',
        maxLength: 2000,
        examples: ['Up to ten people.'],
      }),
    ),
    possible: Type.Optional(
      Condition({
        title: 'Possible',
        description: 'When it can be chosen. An option that cannot is shown with the reason. Default: always.',
        examples: [{ '!=': [{ var: 'answers.country' }, 'us'] }],
      }),
    ),
    impossible: Type.Optional(
      PlainText({
        title: 'Impossible',
        description: 'Why it cannot be chosen when it cannot.',
        examples: ['Not offered in the United States.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Option',
    description: 'One of the answers to choose from.',
    examples: [{ id: 'small-team', title: 'A small team' }],
  },
);

/** A question to the customer. Guides, checks and surveys ask with the same inputs. */
export const Question = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the question is moved or reworded; rules read its answer as `answers.<id>`.',
      examples: ['seats'],
    }),
    type: OneOf(questionTypes, {
      title: 'Type',
      description:
        'choice: one of the options; choices: any of them; yes-no; number; range: a number on a slider; money; date; text; allocation: 100 points over the criteria.',
      examples: ['number'],
    }),
    title: PlainText({ title: 'Title', description: 'The question.', examples: ['How many people will use it?'] }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'How to find the answer, in markdown.',
        maxLength: 2000,
        examples: ['Count everybody who signs in, guests too.'],
      }),
    ),
    why: Type.Optional(
      Markdown({
        title: 'Why we ask',
        description: 'What the answer is needed for, in markdown.',
        maxLength: 2000,
        examples: ['Plans differ in the number of seats.'],
      }),
    ),
    options: Type.Optional(
      Type.Array(Option, {
        title: 'Options',
        description: 'What can be chosen, for `choice` and `choices`.',
        minItems: 1,
        maxItems: 100,
        examples: [[{ id: 'small-team', title: 'A small team' }]],
      }),
    ),
    minimum: Type.Optional(
      Type.Number({
        title: 'Minimum',
        description: 'Least number, amount, or number of options that can be answered. Default: none; of a range: 0.',
        examples: [1],
      }),
    ),
    maximum: Type.Optional(
      Type.Number({
        title: 'Maximum',
        description: 'Greatest number, amount, or number of options. Default: none; of a range: 100.',
        examples: [500],
      }),
    ),
    step: Type.Optional(
      Type.Number({
        title: 'Step',
        description: 'Distance between numbers that can be answered. Default: 1; for money: 0.01.',
        exclusiveMinimum: 0,
        examples: [1],
      }),
    ),
    unit: Type.Optional(
      PlainText({
        title: 'Unit',
        description: 'What is counted, shown beside the number.',
        maxLength: 40,
        examples: ['people'],
      }),
    ),
    currency: Type.Optional(
      Type.String({
        title: 'Currency',
        description: 'Of a `money` question, by ISO 4217.',
        pattern: '^[A-Z]{3}$',
        examples: ['EUR'],
      }),
    ),
    earliest: Type.Optional(
      Type.String({ format: 'date', title: 'Earliest', description: 'First possible date.', examples: ['2020-01-01'] }),
    ),
    latest: Type.Optional(
      Type.String({ format: 'date', title: 'Latest', description: 'Last possible date.', examples: ['2030-12-31'] }),
    ),
    optional: Type.Optional(
      Type.Boolean({
        title: 'Optional',
        description: 'May be left out: the customer can say "I do not know". Default: false.',
        examples: [true],
      }),
    ),
    sensitive: Type.Optional(
      Type.Boolean({
        title: 'Sensitive',
        description: 'The answer is neither put into a link nor reported. Default: false; of `text` always.',
        examples: [true],
      }),
    ),
    relevant: Type.Optional(
      Condition({
        title: 'Relevant',
        description: 'When the question is asked at all. Default: always.',
        examples: [{ '==': [{ var: 'answers.remote' }, true] }],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Question',
    description: 'A question to the customer.',
    examples: [{ id: 'seats', type: 'number', title: 'How many people will use it?', minimum: 1 }],
  },
);
export type Question = Static<typeof Question>;
