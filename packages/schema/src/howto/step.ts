import { Type } from '@sinclair/typebox';
import { Image } from '../image.js';
import { OneOf } from '../one-of.js';
import { Condition } from '../rule.js';
import { Id, Markdown, PlainText } from '../text.js';
import { Video } from '../video.js';
import { Contact } from './contact.js';
import { difficulties } from './difficulties.js';
import { Line } from './line.js';

/** One thing to do. */
export const Step = Type.Object(
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
    section: Type.Optional(
      Id({ title: 'Section', description: 'The section it stands in; an id of `sections`.', examples: ['drawers'] }),
    ),
    when: Type.Optional(
      Condition({
        title: 'When',
        description:
          'When the step is to be done at all, by answers to `questions` and the other facts. While that is not known, it is not shown. Default: always.',
        examples: [{ '==': [{ var: 'answers.drawers' }, true] }],
      }),
    ),
    minutes: Type.Optional(
      Type.Number({
        title: 'Minutes',
        description: 'How long this step takes, in minutes. Default: not shown.',
        exclusiveMinimum: 0,
        maximum: 10_000,
        examples: [2],
      }),
    ),
    difficulty: Type.Optional(
      OneOf(difficulties, {
        title: 'Difficulty',
        description: 'How hard this step is, where it is not as hard as the whole. Default: not shown.',
        examples: ['advanced'],
      }),
    ),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'What to try when stuck here, in markdown. Shown on "I am stuck here".',
        maxLength: 10_000,
        examples: ['No blue bar? You may not be allowed to book this room.'],
      }),
    ),
    contact: Type.Optional(Contact),
    entity: Type.Optional(
      Type.String({
        title: 'Entity',
        description: 'Another entity of the project, by its ref, that is shown within this step.',
        pattern: '^[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*$',
        maxLength: 100,
        examples: ['advice:choose-a-plan'],
      }),
    ),
    video: Type.Optional(Video),
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
