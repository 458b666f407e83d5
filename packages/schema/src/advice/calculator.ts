import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Computed } from '../rule.js';
import { Id, Markdown, PlainText } from '../text.js';

/** Sorts of calculation. */
export const calculatorTypes = ['total-cost', 'return-on-investment', 'payback', 'formula'] as const;
/** Ways in which an assumption or a computed value is written. */
export const valueFormats = ['number', 'percent', 'money', 'date', 'text'] as const;

/** A number that calculations rest on, and that the customer may replace by their own. */
export const Assumption = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Rules read it as `assumptions.<id>`.', examples: ['hourly-wage'] }),
    title: PlainText({ title: 'Title', description: 'What it is.', examples: ['Cost of an hour of work'] }),
    value: Type.Number({
      title: 'Value',
      description: 'What is assumed until the customer says otherwise.',
      examples: [45],
    }),
    format: OneOf(['number', 'percent', 'money'], {
      title: 'Format',
      description: 'How it is written; 0.05 is 5 %.',
      examples: ['money'],
    }),
    unit: Type.Optional(
      PlainText({
        title: 'Unit',
        description: 'What is counted, shown beside the number.',
        maxLength: 40,
        examples: ['per hour'],
      }),
    ),
    minimum: Type.Optional(
      Type.Number({ title: 'Minimum', description: 'Least possible. Default: 0.', examples: [0] }),
    ),
    maximum: Type.Optional(
      Type.Number({ title: 'Maximum', description: 'Greatest possible. Default: none.', examples: [1000] }),
    ),
    step: Type.Optional(
      Type.Number({
        title: 'Step',
        description: 'Distance between possible values. Default: any.',
        exclusiveMinimum: 0,
        examples: [0.5],
      }),
    ),
    source: Type.Optional(
      PlainText({
        title: 'Source',
        description: 'Where the number comes from.',
        maxLength: 2000,
        examples: ['Eurostat, labour costs 2025.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Assumption',
    description: 'A number that calculations rest on, and that the customer may replace by their own.',
    examples: [{ id: 'hourly-wage', title: 'Cost of an hour of work', value: 45, format: 'money' }],
  },
);
export type Assumption = Static<typeof Assumption>;

/** A calculation shown with the result. */
export const Calculator = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when reworded.', examples: ['three-years'] }),
    type: OneOf(calculatorTypes, {
      title: 'Type',
      description:
        'total-cost: once + years × yearly; return-on-investment: (years × benefit − cost) ÷ cost; payback: years until the benefit has paid for the cost; formula: the value of a rule.',
      examples: ['total-cost'],
    }),
    title: PlainText({
      title: 'Title',
      description: 'What is calculated.',
      examples: ['What it costs over three years'],
    }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'How to read it, in markdown.',
        maxLength: 2000,
        examples: ['Without tax.'],
      }),
    ),
    outcomes: Type.Optional(
      Type.Array(Id({ title: 'Outcome', description: 'Id of an outcome.', examples: ['team-plan'] }), {
        title: 'Outcomes',
        description: 'Shown with these outcomes only. Default: with all.',
        maxItems: 200,
        uniqueItems: true,
        examples: [['team-plan']],
      }),
    ),
    years: Type.Optional(
      Computed({ title: 'Years', description: 'For how many years; 1 to 50. Default: 3.', examples: [3] }),
    ),
    once: Type.Optional(
      Computed({ title: 'Once', description: 'What is paid once, at the start. Default: 0.', examples: [1000] }),
    ),
    yearly: Type.Optional(
      Computed({ title: 'Yearly', description: 'What is paid each year. Default: 0.', examples: [588] }),
    ),
    benefit: Type.Optional(
      Computed({
        title: 'Benefit',
        description: 'What is gained or saved each year, for `return-on-investment` and `payback`.',
        examples: [{ '*': [{ var: 'answers.hours' }, { var: 'assumptions.hourly-wage' }] }],
      }),
    ),
    growth: Type.Optional(
      Computed({
        title: 'Growth',
        description: 'By how much yearly cost and benefit grow each year; 0.05 is 5 %. Default: 0.',
        examples: [0.02],
      }),
    ),
    value: Type.Optional(
      Computed({
        title: 'Value',
        description: 'The rule of a `formula`.',
        examples: [{ '*': [{ var: 'answers.seats' }, 12] }],
      }),
    ),
    format: Type.Optional(
      OneOf(valueFormats, {
        title: 'Format',
        description: 'How the result of a `formula` is written. Default: number.',
        examples: ['money'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Calculator',
    description: 'A calculation shown with the result, with every assumption visible and editable.',
    examples: [{ id: 'three-years', type: 'total-cost', title: 'What it costs over three years', yearly: 588 }],
  },
);
export type Calculator = Static<typeof Calculator>;
