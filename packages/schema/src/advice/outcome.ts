import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Computed, Condition } from '../rule.js';
import { Id, idPattern, Markdown, PlainText } from '../text.js';

const source = Type.Optional(
  PlainText({
    title: 'Source',
    description: 'Where this comes from, as a quotation or a reference that can be looked up.',
    maxLength: 2000,
    examples: ['Price list 2026, page 3: "up to ten seats".'],
  }),
);

const MustHave = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when reworded.', examples: ['ten-seats'] }),
    when: Condition({
      title: 'When',
      description: 'What must hold for the outcome to be possible at all.',
      examples: [{ '<=': [{ var: 'answers.seats' }, 10] }],
    }),
    because: PlainText({
      title: 'Because',
      description: 'What is told when it does not hold.',
      examples: ['Takes ten people at most.'],
    }),
    source,
  },
  {
    additionalProperties: false,
    title: 'Must-have',
    description: 'Something without which the outcome is not possible.',
    examples: [
      { id: 'ten-seats', when: { '<=': [{ var: 'answers.seats' }, 10] }, because: 'Takes ten people at most.' },
    ],
  },
);

const Score = Type.Object(
  {
    value: Type.Optional(
      Computed({
        title: 'Value',
        description: 'On the scale of the criterion: a number, or a rule that computes one.',
        examples: [49],
      }),
    ),
    marks: Type.Optional(
      Type.Number({
        title: 'Marks',
        description: 'Marks out of ten instead of a value; ten is best, whatever the direction of the criterion.',
        minimum: 0,
        maximum: 10,
        examples: [7],
      }),
    ),
    note: Type.Optional(
      PlainText({
        title: 'Note',
        description: 'Why so many.',
        maxLength: 1000,
        examples: ['Sets up in a day; the others take a week.'],
      }),
    ),
    source,
  },
  {
    additionalProperties: false,
    title: 'Score',
    description: 'How an outcome does in a criterion: a value on its scale, or marks out of ten.',
    examples: [{ marks: 7, note: 'Sets up in a day.' }],
  },
);

const Reason = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when reworded.', examples: ['no-training'] }),
    speaks: OneOf(['for', 'against'], {
      title: 'Speaks',
      description: 'Whether it speaks for the outcome or against it.',
      examples: ['for'],
    }),
    text: Markdown({
      title: 'Text',
      description: 'The reason, in markdown; `{{id}}` shows a named value.',
      maxLength: 2000,
      examples: ['Nobody needs training.'],
    }),
    when: Type.Optional(
      Condition({
        title: 'When',
        description: 'When it applies. Default: always.',
        examples: [{ '<': [{ var: 'answers.seats' }, 5] }],
      }),
    ),
    source,
  },
  {
    additionalProperties: false,
    title: 'Reason',
    description: 'Something that speaks for the outcome or against it.',
    examples: [{ id: 'no-training', speaks: 'for', text: 'Nobody needs training.' }],
  },
);

const NextStep = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'What to do.', examples: ['Set it up in three minutes'] }),
    ref: Type.Optional(
      Type.String({
        title: 'Ref',
        description: 'The entity that helps with it, as `kind:id`.',
        pattern: `^[a-z]+:${idPattern.slice(1)}`,
        maxLength: 100,
        examples: ['howto:set-up-the-calendar'],
      }),
    ),
    url: Type.Optional(
      Type.String({
        title: 'Address',
        description: 'The page that helps with it; https or http.',
        pattern: '^https?://',
        maxLength: 2000,
        examples: ['https://meridian.example/plans'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Next step',
    description: 'What to do once this is chosen: an entity of the project, or a page.',
    examples: [{ title: 'Set it up', ref: 'howto:set-up-the-calendar' }],
  },
);

/** Something that the guide may advise. */
export const Outcome = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when the outcome is reworded.', examples: ['team-plan'] }),
    title: PlainText({ title: 'Title', description: 'What is advised.', examples: ['The team plan'] }),
    summary: Type.Optional(
      Markdown({
        title: 'Summary',
        description: 'What it is, in markdown; `{{id}}` shows a named value.',
        maxLength: 4000,
        examples: ['For teams that plan together.'],
      }),
    ),
    subject: Type.Optional(
      Id({ title: 'Subject', description: 'What it is about; an id of `subjects`.', examples: ['team-plan'] }),
    ),
    alternative: Type.Optional(
      Type.Boolean({
        title: 'Alternative',
        description: 'Not the vendor’s own: doing nothing, or another kind of product. Shown as such. Default: false.',
        examples: [true],
      }),
    ),
    facts: Type.Optional(
      Type.Array(
        Type.Object(
          {
            title: PlainText({ title: 'Title', description: 'What the fact is about.', examples: ['Seats'] }),
            text: PlainText({ title: 'Text', description: 'The fact.', examples: ['Up to 10'] }),
            source,
          },
          {
            additionalProperties: false,
            title: 'Fact',
            description: 'Something to know about the outcome.',
            examples: [{ title: 'Seats', text: 'Up to 10' }],
          },
        ),
        {
          title: 'Facts',
          description: 'What to know about it.',
          maxItems: 50,
          examples: [[{ title: 'Seats', text: 'Up to 10' }]],
        },
      ),
    ),
    requires: Type.Optional(
      Type.Array(MustHave, {
        title: 'Must-haves',
        description: 'Without which it is not possible.',
        maxItems: 100,
        examples: [
          [{ id: 'ten-seats', when: { '<=': [{ var: 'answers.seats' }, 10] }, because: 'Takes ten people at most.' }],
        ],
      }),
    ),
    scores: Type.Optional(
      Type.Record(Type.String({ pattern: idPattern }), Score, {
        additionalProperties: false,
        propertyNames: { maxLength: 64 },
        title: 'Scores',
        description:
          'How it does in each criterion, by the id of the criterion. One that is missing counts as 0 marks.',
        examples: [{ price: { value: 49 } }],
      }),
    ),
    reasons: Type.Optional(
      Type.Array(Reason, {
        title: 'Reasons',
        description: 'What speaks for it and against it.',
        maxItems: 100,
        examples: [[{ id: 'no-training', speaks: 'for', text: 'Nobody needs training.' }]],
      }),
    ),
    unsuitable: Type.Optional(
      Markdown({
        title: 'When it would not suit you',
        description: 'For whom this is the wrong choice, in markdown.',
        maxLength: 2000,
        examples: ['If you need to work without a network.'],
      }),
    ),
    next: Type.Optional(
      Type.Array(NextStep, {
        title: 'Next steps',
        description: 'What to do once this is chosen.',
        maxItems: 10,
        examples: [[{ title: 'Set it up', ref: 'howto:set-up-the-calendar' }]],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Outcome',
    description: 'Something that the guide may advise.',
    examples: [{ id: 'team-plan', title: 'The team plan', scores: { price: { value: 49 } } }],
  },
);
export type Outcome = Static<typeof Outcome>;
