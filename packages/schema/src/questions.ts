import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { Reviews } from './reviews.js';
import { Markdown, PlainText } from './text.js';

const { roles, subjects } = Reviews.properties;

/** What customers ask in public about subjects: what they are told before they do. */
export const Questions = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'Above the questions.', examples: ['Questions and answers'] }),
    intro: Type.Optional(
      Markdown({
        title: 'Intro',
        description: 'What comes before the questions, in markdown.',
        maxLength: 2000,
        examples: ['Answered by people who work at these desks, and by us within two days.'],
      }),
    ),
    subjects,
    roles,
    guidelines: Type.Optional(
      Markdown({
        title: 'Guidelines',
        description: 'What writers of questions and answers are told before they write, in markdown.',
        maxLength: 4000,
        examples: ['Say which model you have. Leave out order numbers.'],
      }),
    ),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Questions',
    description: 'What customers ask in public about subjects.',
    examples: [{ title: 'Questions and answers', owner: 'Meridian customer education' }],
  },
);
export type Questions = Static<typeof Questions>;
