import { type Static, Type } from '@sinclair/typebox';
import { Condition } from '../rule.js';
import { Id, Markdown } from '../text.js';

/** What is said to somebody who has sent a survey. */
export const Thanks = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when the text is reworded.', examples: ['unhappy'] }),
    text: Markdown({
      title: 'Text',
      description: 'What is said, in markdown. Shows answers and values as `{{id}}`.',
      maxLength: 2000,
      examples: ['Thank you. Mara reads every answer and comes back to you.'],
    }),
    when: Type.Optional(
      Condition({
        title: 'When',
        description: 'To whom. The first that holds is said. Default: everybody.',
        examples: [{ '<=': [{ var: 'answers.recommend' }, 6] }],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Thanks',
    description: 'What is said to somebody who has sent it.',
    examples: [{ id: 'all', text: 'Thank you. Every answer is read by a person.' }],
  },
);
export type Thanks = Static<typeof Thanks>;
