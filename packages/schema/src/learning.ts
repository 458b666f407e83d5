import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { Id, Markdown, PlainText } from './text.js';

/** What a customer can do, is learning and is about to forget. */
export const Learning = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'Above the skills.', examples: ['What you can do'] }),
    text: Type.Optional(
      Markdown({
        title: 'Text',
        description: 'What it is good for, in markdown.',
        maxLength: 2000,
        examples: ['Only you see this.'],
      }),
    ),
    skills: Type.Array(Id({ title: 'Skill', description: 'An id of `skills`.', examples: ['book-rooms'] }), {
      title: 'Skills',
      description: 'Which skills are shown, in this order; ids of `skills`.',
      uniqueItems: true,
      minItems: 1,
      maxItems: 100,
      examples: [['book-rooms']],
    }),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Learning',
    description: 'What a customer can do, is learning and is about to forget.',
    examples: [{ title: 'What you can do', skills: ['book-rooms'], owner: 'Meridian customer education' }],
  },
);
export type Learning = Static<typeof Learning>;
