import { type Static, Type } from '@sinclair/typebox';
import { Corrects, ownTarget } from './own-target.js';
import { SubmitReviewPayload } from './submit-review.js';

const { locale, name, relationship, role } = SubmitReviewPayload.properties;

/** Most of what questions and answers may have. */
export const questionLimits = {
  /** Characters of the question itself. */
  title: 200,
  /** Characters of what there is to say about it, and of an answer. */
  text: 3000,
} as const;

const Text = (description: string, example: string) =>
  Type.String({ title: 'Text', description, minLength: 1, maxLength: questionLimits.text, examples: [example] });

/** Payload of the command `ask-question`. Its `ref` names the subject: `subject:desk-01`. */
export const AskQuestionPayload = Type.Object(
  {
    title: Type.String({
      title: 'Title',
      description: 'The question, in a line.',
      minLength: 1,
      maxLength: questionLimits.title,
      examples: ['Does it fit through a door of 80 cm?'],
    }),
    text: Type.Optional(
      Text('What there is to know about it; compiled like that of a review.', 'We rent, and cannot.'),
    ),
    ...{ role, name, locale, corrects: Type.Optional(Corrects) },
  },
  { additionalProperties: false, title: 'Ask question', description: 'Payload of the command ask-question.' },
);
export type AskQuestionPayload = Static<typeof AskQuestionPayload>;

/** Payload of the command `answer-question`. Its `ref` names the question: `question:` and its id. */
export const AnswerQuestionPayload = Type.Object(
  {
    text: Text('The answer; compiled like the text of a review.', 'It does, with its feet off.'),
    ...{ role, name, locale, relationship, corrects: Type.Optional(Corrects) },
  },
  { additionalProperties: false, title: 'Answer question', description: 'Payload of the command answer-question.' },
);
export type AnswerQuestionPayload = Static<typeof AnswerQuestionPayload>;

/** Payload of the command `accept-answer`. Its `ref` names the answer: `answer:` and its id. */
export const AcceptAnswerPayload = Type.Object(
  { target: Type.Optional(ownTarget.target), secret: ownTarget.secret },
  {
    additionalProperties: false,
    title: 'Accept answer',
    description:
      'Payload of the command accept-answer: the command that the question was asked with and its receipt secret; not needed by who is known to have asked.',
  },
);
export type AcceptAnswerPayload = Static<typeof AcceptAnswerPayload>;
