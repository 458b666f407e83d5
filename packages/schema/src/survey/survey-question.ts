import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Condition } from '../rule.js';
import { Id, Markdown, PlainText } from '../text.js';
import { gridFields } from './grid-fields.js';
import { Prefill } from './prefill.js';
import { SurveyOption } from './survey-option.js';
import { surveyTypes } from './types.js';

const options = (title: string, description: string, example: { id: string; title: string }) =>
  Type.Optional(
    Type.Array(SurveyOption, {
      title,
      description,
      minItems: 2,
      maxItems: 100,
      examples: [[example, { id: 'instructions', title: 'The instructions' }]],
    }),
  );
const day = (title: string, description: string, example: string) =>
  Type.Optional(Type.String({ format: 'date', title, description, examples: [example] }));

/** A question without a right answer. */
export const SurveyQuestion = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the question is moved; rules read its answer as `answers.<id>`.',
      examples: ['recommend'],
    }),
    type: OneOf(surveyTypes, {
      title: 'Type',
      description:
        'nps: 0 to 10; csat: 1 to 5; ces: 1 to 7; rating: 1 to `points`; one-of, any-of: the options; image-choice: options with pictures; ranking: the options in order; allocation: 100 points over the options; best-worst: the best and the worst option; matrix: an option for each of `rows`; importance-performance: marks from 0 to 10 for how much each option matters and how well everybody does; text; number; date; contact; consent: agreed or not.',
      examples: ['nps'],
    }),
    title: PlainText({
      title: 'Title',
      description: 'The question.',
      examples: ['How likely are you to recommend Meridian to a colleague?'],
    }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'What else is needed to answer it, in markdown. Shows answers and values as `{{id}}`.',
        maxLength: 2000,
        examples: ['You gave us {{recommend}}.'],
      }),
    ),
    required: Type.Optional(
      Type.Boolean({
        title: 'Required',
        description: 'The survey cannot be sent without an answer. Default: false.',
        examples: [true],
      }),
    ),
    declinable: Type.Optional(
      Type.Boolean({
        title: 'Declinable',
        description: 'Offers "I prefer not to say", which counts as an answer. Default: false.',
        examples: [true],
      }),
    ),
    relevant: Type.Optional(
      Condition({
        title: 'Relevant',
        description: 'When the question is asked at all. Default: always.',
        examples: [{ '<=': [{ var: 'answers.recommend' }, 6] }],
      }),
    ),
    options: options('Options', 'What can be chosen.', { id: 'too-many-steps', title: 'It takes too many steps' }),
    shuffle: Type.Optional(
      Type.Boolean({
        title: 'Shuffle',
        description:
          'Shows the options, or the rows of a `matrix`, in an order that is random, and the same whenever the customer comes back. Default: false.',
        examples: [true],
      }),
    ),
    other: Type.Optional(
      PlainText({
        title: 'Other',
        description: 'Offers another answer, which the customer writes; this is its title. Default: none.',
        examples: ['Something else'],
      }),
    ),
    points: Type.Optional(
      Type.Integer({
        title: 'Points',
        description: 'How far a `rating` goes. Default: 5.',
        minimum: 2,
        maximum: 10,
        examples: [5],
      }),
    ),
    look: Type.Optional(
      OneOf(['stars', 'faces', 'numbers'], {
        title: 'Look',
        description: 'How a `rating` is shown. Faces go to 5. Default: stars.',
        examples: ['faces'],
      }),
    ),
    lowest: Type.Optional(
      PlainText({
        title: 'Lowest',
        description: 'What the low end of a scale means.',
        examples: ['Not at all likely'],
      }),
    ),
    highest: Type.Optional(
      PlainText({ title: 'Highest', description: 'What the high end means.', examples: ['Extremely likely'] }),
    ),
    minimum: Type.Optional(
      Type.Number({
        title: 'Minimum',
        description:
          'Least number, or number of options, that can be answered. Default: none; of a `ranking`: as many as its `maximum`.',
        examples: [1],
      }),
    ),
    maximum: Type.Optional(
      Type.Number({
        title: 'Maximum',
        description: 'Greatest number, or number of options. Default: none; of a `ranking`: all of them.',
        examples: [3],
      }),
    ),
    step: Type.Optional(
      Type.Number({
        title: 'Step',
        description: 'Distance between numbers that can be answered. Default: 1.',
        exclusiveMinimum: 0,
        examples: [0.5],
      }),
    ),
    unit: Type.Optional(
      PlainText({ title: 'Unit', description: 'Shown beside the number.', maxLength: 40, examples: ['rooms'] }),
    ),
    earliest: day('Earliest', 'First possible date.', '2026-01-01'),
    latest: day('Latest', 'Last possible date.', '2030-12-31'),
    agree: Type.Optional(
      PlainText({
        title: 'Agree',
        description: 'What the customer ticks in a `consent`.',
        examples: ['You may write to me about my answers.'],
      }),
    ),
    ...gridFields,
    prefill: Type.Optional(Prefill),
  },
  {
    additionalProperties: false,
    title: 'Survey question',
    description: 'A question without a right answer.',
    examples: [
      {
        id: 'recommend',
        type: 'nps',
        title: 'How likely are you to recommend Meridian to a colleague?',
        lowest: 'Not at all likely',
        highest: 'Extremely likely',
      },
    ],
  },
);
export type SurveyQuestion = Static<typeof SurveyQuestion>;
