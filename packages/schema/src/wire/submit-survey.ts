import { type Static, Type } from '@sinclair/typebox';
import { catalogue } from '../events/catalogue.js';
import { ChooseAgain } from '../survey/choose-again.js';
import { idPattern } from '../text.js';
import { Corrects } from './own-target.js';

/** Limits of the command `submit-survey`, beside those of its answers, which are those of their event. */
export const surveyLimits = {
  /** Bytes of the command as JSON: twelve long texts in any script, with room to spare. */
  commandBytes: 262_144,
  /** Answers in it; no survey has more questions. */
  answers: 100,
} as const;

const { question: _question, ...said } = catalogue['Survey Question Answered'].properties.properties;

/** Id of a question. Said with the pattern, since names of properties have no other limits. */
const QuestionId = Type.String({ pattern: `^(?=.{1,64}$)${idPattern.slice(1)}` });

/** What a customer answered to one question, in the words of the event `Survey Question Answered`. */
const SubmittedAnswer = Type.Object(said, {
  additionalProperties: false,
  title: 'Answer',
  description: 'As the event `Survey Question Answered` tells it, without `question`.',
});

/** Payload of the command `submit-survey`: the answers of a survey that was finished. Its `ref` is that of the survey. */
export const SubmitSurveyPayload = Type.Object(
  {
    revision: Type.Optional(
      Type.String({
        title: 'Revision',
        description: 'Revision of the survey that was answered. One that is older, or not known, is kept as it is.',
        minLength: 1,
        maxLength: 64,
        examples: ['6f1d2c3b4a59'],
      }),
    ),
    locale: Type.Optional(
      Type.String({
        title: 'Locale',
        description: 'Language that the survey was shown in.',
        pattern: '^[A-Za-z0-9-]{1,35}$',
        examples: ['de-CH'],
      }),
    ),
    answers: Type.Record(QuestionId, SubmittedAnswer, {
      additionalProperties: false,
      title: 'Answers',
      description: 'By id of the question, in the order in which they are asked.',
      maxProperties: surveyLimits.answers,
      examples: [{ recommend: { type: 'nps', score: 9 } }],
    }),
    seconds: Type.Integer({
      title: 'Seconds',
      description: 'How long it took, from the first action on the page.',
      minimum: 0,
      maximum: 86_400,
      examples: [41],
    }),
    chooseAgain: Type.Optional(
      Type.Object(
        {
          about: ChooseAgain.properties.about,
          yes: Type.Boolean({ title: 'Yes', description: 'Whether they would.', examples: [true] }),
        },
        {
          additionalProperties: false,
          title: 'Choose again',
          description: 'Whether they would choose something again, where the survey asks and they have answered.',
          examples: [{ about: 'subject:room-display', yes: true }],
        },
      ),
    ),
    corrects: Type.Optional(Corrects),
  },
  { additionalProperties: false, title: 'Submit survey', description: 'Payload of the command submit-survey.' },
);
export type SubmitSurveyPayload = Static<typeof SubmitSurveyPayload> & {
  answers: Record<string, Record<string, unknown> & { type: string }>;
};
