import { type Static, Type } from '@sinclair/typebox';
import { Id } from '../text.js';

/** A question that says whether a customer would choose something again, some time after they did. */
export const ChooseAgain = Type.Object(
  {
    about: Type.String({
      title: 'About',
      description:
        'What they chose: a subject, whose reviews then say how many would choose it again; or an advice, whose outcomes are reported with it.',
      pattern: '^(subject|advice):[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 100,
      examples: ['subject:room-display'],
    }),
    question: Id({
      title: 'Question',
      description: 'Id of the question, which is of the type one-of.',
      examples: ['again'],
    }),
    yes: Type.Array(Id({ title: 'Option', description: 'Id of an option.', examples: ['yes'] }), {
      title: 'Yes',
      description: 'Which of its options say that they would. All others say that they would not, or do not know.',
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
      examples: [['yes']],
    }),
  },
  {
    additionalProperties: false,
    title: 'Choose again',
    description: 'Which question asks whether they would choose it again, and what they chose.',
    examples: [{ about: 'subject:room-display', question: 'again', yes: ['yes'] }],
  },
);
export type ChooseAgain = Static<typeof ChooseAgain>;
