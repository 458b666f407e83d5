import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { Contact } from './howto/contact.js';
import { difficulties } from './howto/difficulties.js';
import { Prerequisite } from './howto/prerequisite.js';
import { Section } from './howto/section.js';
import { Step } from './howto/step.js';
import { Supply } from './howto/supply.js';
import { Yield } from './howto/yield.js';
import { OneOf } from './one-of.js';
import { Question } from './question.js';
import { Id, Markdown, PlainText } from './text.js';
import { Video } from './video.js';

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
    yield: Type.Optional(Yield),
    prerequisites: Type.Optional(
      Type.Array(Prerequisite, {
        title: 'Prerequisites',
        description: 'What should be done or known before.',
        maxItems: 20,
        examples: [[{ entity: 'howto:unpack-the-desk' }]],
      }),
    ),
    questions: Type.Optional(
      Type.Array(Question, {
        title: 'Questions',
        description:
          'What decides which steps there are: `when` of a step reads the answers as `answers.<id>`. Asked before the steps.',
        maxItems: 10,
        examples: [[{ id: 'drawers', type: 'yes-no', title: 'Does your desk have drawers?' }]],
      }),
    ),
    sections: Type.Optional(
      Type.Array(Section, {
        title: 'Sections',
        description: 'Groups of steps. Steps of a section follow each other.',
        maxItems: 100,
        examples: [[{ id: 'drawers', title: 'Put in the drawers' }]],
      }),
    ),
    contact: Type.Optional(Contact),
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
