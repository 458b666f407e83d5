import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { Image } from './image.js';
import { OneOf } from './one-of.js';
import { Id, Markdown, PlainText } from './text.js';
import { Video } from './video.js';

/** Words in which a how-to says how hard it is. */
export const difficulties = ['beginner', 'intermediate', 'advanced'] as const;
/** Kinds of line that stand out from a step's text. */
export const lineKinds = ['caution', 'note', 'tip'] as const;

const Line = Type.Object(
  {
    kind: OneOf(lineKinds, {
      title: 'Kind',
      description: 'caution: something can go wrong; note: good to know; tip: a better way.',
      examples: ['caution'],
    }),
    text: Markdown({
      title: 'Text',
      description: 'What the line says, in markdown.',
      maxLength: 2000,
      examples: ['Guests are told at once.'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Line',
    description: 'A caution, note or tip that stands out from the step.',
    examples: [{ kind: 'caution', text: 'Guests are told at once.' }],
  },
);

const Step = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the step is moved or reworded; progress is kept under it.',
      examples: ['pick-a-time'],
    }),
    title: PlainText({ title: 'Title', description: 'What to do, as an instruction.', examples: ['Pick a time'] }),
    text: Type.Optional(
      Markdown({
        title: 'Text',
        description: 'How to do it and how to tell that it worked, in markdown.',
        examples: ['Drag across the hours you need. The **blue bar** shows the length.'],
      }),
    ),
    image: Type.Optional(Image),
    lines: Type.Optional(
      Type.Array(Line, {
        title: 'Lines',
        description: 'Cautions, notes and tips of this step.',
        maxItems: 20,
        examples: [[{ kind: 'tip', text: 'Hold Shift to keep the length.' }]],
      }),
    ),
    start: Type.Optional(
      Type.Number({
        title: 'Start',
        description: 'Second of the video at which this step begins.',
        minimum: 0,
        maximum: 36_000,
        examples: [7.5],
      }),
    ),
    end: Type.Optional(
      Type.Number({
        title: 'End',
        description:
          'Second of the video at which this step ends. Default: the start of the next step that has one, or the end of the video.',
        minimum: 0,
        maximum: 36_000,
        examples: [14],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Step',
    description: 'One thing to do.',
    examples: [{ id: 'pick-a-time', title: 'Pick a time', text: 'Drag across the hours you need.', start: 7.5 }],
  },
);

const Supply = Type.Object(
  {
    name: PlainText({ title: 'Name', description: 'What it is called.', examples: ['Screwdriver, PH2'] }),
    quantity: Type.Optional(
      Type.Number({
        title: 'Quantity',
        description: 'How many. Default: not shown.',
        exclusiveMinimum: 0,
        maximum: 100_000,
        examples: [4],
      }),
    ),
    note: Type.Optional(
      PlainText({
        title: 'Note',
        description: 'What to look out for, or what would do instead.',
        examples: ['A coin will do.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Tool or part',
    description: 'Something to have at hand.',
    examples: [{ name: 'Screwdriver, PH2', note: 'A coin will do.' }],
  },
);

/** Titled, ordered steps that teach one skill, with optional video, tools and parts. */
export const Howto = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'What the customer will get done.',
      examples: ['Book a room for a recurring meeting'],
    }),
    summary: Type.Optional(
      Markdown({
        title: 'Summary',
        description: 'When to use this and what comes out of it, in markdown.',
        maxLength: 2000,
        examples: ['Two minutes, and the room is yours every week.'],
      }),
    ),
    skill: Type.Optional(
      Id({ title: 'Skill', description: 'The skill this teaches; an id of `skills`.', examples: ['book-rooms'] }),
    ),
    subjects: Type.Optional(
      Type.Array(Id({ title: 'Subject', description: 'An id of `subjects`.', examples: ['room-calendar'] }), {
        title: 'Subjects',
        description: 'What this is about; ids of `subjects`.',
        uniqueItems: true,
        maxItems: 50,
        examples: [['room-calendar']],
      }),
    ),
    difficulty: Type.Optional(
      OneOf(difficulties, {
        title: 'Difficulty',
        description: 'How hard it is for somebody new to it.',
        examples: ['beginner'],
      }),
    ),
    minutes: Type.Optional(
      Type.Number({
        title: 'Minutes',
        description: 'How long the whole takes, in minutes.',
        exclusiveMinimum: 0,
        maximum: 10_000,
        examples: [3],
      }),
    ),
    tools: Type.Optional(
      Type.Array(Supply, {
        title: 'Tools',
        description: 'What to have at hand and keep.',
        maxItems: 100,
        examples: [[{ name: 'Screwdriver, PH2' }]],
      }),
    ),
    parts: Type.Optional(
      Type.Array(Supply, {
        title: 'Parts',
        description: 'What gets used up or built in.',
        maxItems: 500,
        examples: [[{ name: 'Screw M6 × 40', quantity: 8 }]],
      }),
    ),
    video: Type.Optional(Video),
    steps: Type.Array(Step, {
      title: 'Steps',
      description: 'What to do, in order.',
      minItems: 1,
      maxItems: 500,
      examples: [[{ id: 'pick-a-time', title: 'Pick a time' }]],
    }),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'How-to',
    description: 'Titled, ordered steps that teach one skill, with optional video, tools and parts.',
    examples: [
      {
        title: 'Book a room for a recurring meeting',
        owner: 'Meridian customer education',
        steps: [{ id: 'pick-a-time', title: 'Pick a time', text: 'Drag across the hours you need.' }],
      },
    ],
  },
);
export type Howto = Static<typeof Howto>;
