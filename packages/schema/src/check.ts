import { type Static, Type } from '@sinclair/typebox';
import { phases } from './check/phases.js';
import { entityFields } from './entity.js';
import { OneOf } from './one-of.js';
import { Id, Markdown, PlainText } from './text.js';

/** Asks items of some skills, each answered with a certainty. Never a gate. */
export const Check = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'What it is about.', examples: ['Can you book a series?'] }),
    text: Type.Optional(
      Markdown({
        title: 'Text',
        description: 'What it is good for, in markdown.',
        maxLength: 2000,
        examples: ['Two questions, one minute. Nobody is graded.'],
      }),
    ),
    skills: Type.Array(Id({ title: 'Skill', description: 'An id of `skills`.', examples: ['book-rooms'] }), {
      title: 'Skills',
      description: 'Whose items are asked; ids of `skills`.',
      uniqueItems: true,
      minItems: 1,
      maxItems: 20,
      examples: [['book-rooms']],
    }),
    phase: Type.Optional(
      OneOf(phases, {
        title: 'Phase',
        description:
          'pre: before learning; post: afterwards; review: to refresh; probe: long afterwards, to see what has stayed. Pre and post ask different forms. Default: post.',
        examples: ['pre'],
      }),
    ),
    perSkill: Type.Optional(
      Type.Integer({
        title: 'Items per skill',
        description: 'How many items of each skill are asked at most. Default: 3.',
        minimum: 1,
        maximum: 20,
        examples: [2],
      }),
    ),
    confidence: Type.Optional(
      Type.Boolean({
        title: 'Confidence',
        description: 'Whether customers are asked how sure they are that they can do it, 0 to 100. Default: true.',
        examples: [false],
      }),
    ),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Check',
    description: 'Items of some skills, each answered with a certainty.',
    examples: [{ title: 'Can you book a series?', skills: ['book-rooms'], owner: 'Meridian customer education' }],
  },
);
export type Check = Static<typeof Check>;
