import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { contactParts } from '../survey/grid-fields.js';
import { surveyTypes } from '../survey/types.js';
import { Id } from '../text.js';
import { defineEvent } from './define-event.js';

const question = Id({ title: 'Question', description: 'Id of the question.', examples: ['recommend'] });
const option = Type.String({ minLength: 1, maxLength: 64 });

/** Events of `docent-survey`. */
export const surveyEvents = [
  defineEvent('Survey Shown', {
    fires: 'When a survey that can still be answered has come into view, once per page.',
    properties: {
      placement: Type.Optional(
        Id({
          title: 'Placement',
          description: 'Id of the placement that showed it; none inline.',
          examples: ['corner'],
        }),
      ),
    },
    example: {},
  }),
  defineEvent('Survey Started', {
    fires: 'When the customer first acts in a survey.',
    properties: {},
    example: {},
  }),
  defineEvent('Survey Question Answered', {
    fires:
      'When the customer has answered a question and gone on: a partial answer, which a later one to the same question replaces.',
    properties: {
      question,
      questionRevision: Type.Optional(
        Type.String({
          title: 'Question revision',
          description: 'Revision of the question on show.',
          minLength: 1,
          maxLength: 64,
          examples: ['6f1d2c3b4a59'],
        }),
      ),
      type: OneOf(surveyTypes, { title: 'Type', description: 'How it is answered.', examples: ['nps'] }),
      score: Type.Optional(
        Type.Number({
          title: 'Score',
          description: 'Of scales and numbers.',
          minimum: -1e15,
          maximum: 1e15,
          examples: [9],
        }),
      ),
      choice: Type.Optional(
        Type.String({
          title: 'Choice',
          description: 'Id of the option; `other` for one that the customer wrote; `yes` or `no` of a consent.',
          minLength: 1,
          maxLength: 64,
          examples: ['too-many-steps'],
        }),
      ),
      choices: Type.Optional(
        Type.Array(option, {
          title: 'Choices',
          description: 'Ids of the options, of a ranking in the order of the customer.',
          maxItems: 101,
          examples: [['too-many-steps', 'other']],
        }),
      ),
      text: Type.Optional(
        Type.String({
          title: 'Text',
          description: 'What the customer wrote, beside `other`, too; of dates the day.',
          maxLength: 2000,
          examples: ['The cable was missing.'],
        }),
      ),
      allocation: Type.Optional(
        Type.Record(Type.String(), Type.Number({ minimum: 0, maximum: 100 }), {
          title: 'Allocation',
          description: 'Points by id of the option.',
          examples: [{ price: 60, speed: 40 }],
        }),
      ),
      rows: Type.Optional(
        Type.Record(Type.String(), Type.Union([option, Type.Number()]), {
          title: 'Rows',
          description:
            'By id of the row, what was chosen or given there: of a matrix the option; of importance and performance marks by `<need>/importance`, `<need>/us` and `<need>/<alternative>`, or `unknown`; of the best and worst `best` and `worst`, with several sets `1/best` and `1/worst`, and `1/1`, `1/2` … for what the first showed.',
          examples: [{ setup: 4 }],
        }),
      ),
      contact: Type.Optional(
        Type.Object(
          Object.fromEntries(contactParts.map(part => [part, Type.Optional(Type.String({ maxLength: 200 }))])),
          {
            additionalProperties: false,
            title: 'Contact',
            description: 'What the customer gave to be written to; no report shows it.',
            examples: [{ email: 'ada@example.com' }],
          },
        ),
      ),
      declined: Type.Optional(
        Type.Literal(true, {
          title: 'Declined',
          description: 'The customer prefers not to say. There is no answer beside it.',
          examples: [true],
        }),
      ),
    },
    example: { question: 'recommend', questionRevision: '6f1d2c3b4a59', type: 'nps', score: 9 },
  }),
  defineEvent('Survey Submitted', {
    fires: 'When the customer sends a survey. Once for each customer.',
    properties: {
      questions: Type.Integer({
        title: 'Questions',
        description: 'How many questions were answered.',
        minimum: 0,
        maximum: 100,
        examples: [3],
      }),
      seconds: Type.Integer({
        title: 'Seconds',
        description: 'How long it took, from the first action on this page.',
        minimum: 0,
        maximum: 86_400,
        examples: [41],
      }),
    },
    example: { questions: 3, seconds: 41 },
  }),
  defineEvent('Survey Dismissed', {
    fires: 'When the customer sends a survey away that appeared unasked.',
    properties: { question: Type.Optional(question) },
    example: { question: 'recommend' },
  }),
  defineEvent('Survey Change Told', {
    fires: 'When somebody who has answered a survey is told, once, what changed because of the answers.',
    properties: {
      change: Id({ title: 'Change', description: 'Id of the change.', examples: ['cable-in-the-box'] }),
    },
    example: { change: 'cable-in-the-box' },
  }),
];
