import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { NamedCondition, NamedValue } from './named-rule.js';
import { ChooseAgain } from './survey/choose-again.js';
import { SurveyChange } from './survey/change.js';
import { SurveyQuestion } from './survey/survey-question.js';
import { Thanks } from './survey/thanks.js';
import { idPattern, Markdown, PlainText } from './text.js';

const named = <T extends typeof NamedCondition | typeof NamedValue>(
  schema: T,
  title: string,
  description: string,
  id: string,
) =>
  Type.Optional(
    Type.Record(Type.String({ pattern: idPattern }), schema, {
      additionalProperties: false,
      propertyNames: { maxLength: 64 },
      title,
      description,
      examples: [{ [id]: schema.examples[0] }],
    }),
  );

/** Questions without a right answer, with what customers may want to know before they answer. */
export const Survey = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'What it is about.',
      examples: ['How was setting up the display?'],
    }),
    intro: Type.Optional(
      Markdown({
        title: 'Intro',
        description: 'What comes before the questions, in markdown.',
        maxLength: 2000,
        examples: ['Three questions, half a minute.'],
      }),
    ),
    asks: Type.Optional(
      PlainText({
        title: 'Asks',
        description: 'Who asks; shown to customers. Default: the owner.',
        examples: ['Mara, who designs Meridian Displays'],
      }),
    ),
    readers: Type.Optional(
      PlainText({
        title: 'Readers',
        description: 'Who reads the answers; shown to customers.',
        examples: ['The five people of the display team'],
      }),
    ),
    why: Type.Optional(
      PlainText({
        title: 'Why',
        description: 'Why this customer is asked; shown to customers.',
        examples: ['You have just set up a display.'],
      }),
    ),
    keep: Type.Optional(
      Type.String({
        title: 'Keep',
        description: 'How long answers are kept, as a duration by ISO 8601; shown to customers.',
        pattern: '^P(?=\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,3}D)?$',
        examples: ['P1Y'],
      }),
    ),
    quota: Type.Optional(
      Type.Integer({
        title: 'Quota',
        description:
          'How many customers are enough: once so many have finished, it no longer appears unasked. Who has begun may finish. Default: none.',
        minimum: 1,
        maximum: 1_000_000,
        examples: [200],
      }),
    ),
    conditions: named(NamedCondition, 'Conditions', 'Conditions of this survey alone, by id.', 'unhappy'),
    values: named(NamedValue, 'Values', 'Computed values of this survey alone, by id.', 'points-missing'),
    questions: Type.Array(SurveyQuestion, {
      title: 'Questions',
      description: 'What is asked, in this order, one at a time.',
      minItems: 1,
      maxItems: 100,
      examples: [[SurveyQuestion.examples[0]]],
    }),
    thanks: Type.Optional(
      Type.Array(Thanks, {
        title: 'Thanks',
        description: 'What is said to those who have sent it. Default: one sentence.',
        maxItems: 20,
        examples: [[Thanks.examples[0]]],
      }),
    ),
    changes: Type.Optional(
      Type.Array(SurveyChange, {
        title: 'Changes',
        description: 'What changed because of the answers: those who gave them are told once, where they answered.',
        maxItems: 100,
        examples: [[SurveyChange.examples[0]]],
      }),
    ),
    chooseAgain: Type.Optional(ChooseAgain),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Survey',
    description: 'Questions without a right answer.',
    examples: [
      {
        title: 'How was setting up the display?',
        readers: 'The five people of the display team',
        why: 'You have just set up a display.',
        keep: 'P1Y',
        questions: [SurveyQuestion.examples[0]],
        owner: 'Meridian customer education',
      },
    ],
  },
);
export type Survey = Static<typeof Survey>;
