import { type Static, Type } from '@sinclair/typebox';
import { CalendarDate } from '../entity.js';
import { Condition } from '../rule.js';
import { Id, Markdown } from '../text.js';

/** What changed because of what customers answered; told once to those who had answered before. */
export const SurveyChange = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the text is reworded: nobody is told twice.',
      examples: ['cable-in-the-box'],
    }),
    date: CalendarDate({
      title: 'Date',
      description: 'Day of the change. Told from then on, to those who have sent the survey before that day.',
      examples: ['2026-11-20'],
    }),
    text: Markdown({
      title: 'Text',
      description: 'What changed, in markdown. Shows answers and values as `{{id}}`.',
      maxLength: 2000,
      examples: ['Every display now comes with its cable. Forty of you had missed it.'],
    }),
    when: Type.Optional(
      Condition({
        title: 'When',
        description: 'To whom, by their answers and by facts about them. Default: everybody who has answered.',
        examples: [{ '<=': [{ var: 'answers.recommend' }, 6] }],
      }),
    ),
    questions: Type.Optional(
      Type.Array(Id({ title: 'Question', description: 'Id of a question.', examples: ['held-back'] }), {
        title: 'Questions',
        description: 'Which questions it comes from: told to those who have answered one of them. Default: any.',
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        examples: [['held-back']],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Change',
    description: 'What changed because of what customers answered.',
    examples: [
      {
        id: 'cable-in-the-box',
        date: '2026-11-20',
        text: 'Every display now comes with its cable. Forty of you had missed it.',
        questions: ['held-back'],
      },
    ],
  },
);
export type SurveyChange = Static<typeof SurveyChange>;
