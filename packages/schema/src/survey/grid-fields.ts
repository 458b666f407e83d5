import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { PlainText } from '../text.js';
import { SurveyAlternative, SurveyRow } from './survey-row.js';

/** What can be asked of a customer who may be written to. */
export const contactParts = ['name', 'email', 'phone', 'company'] as const;
export type ContactPart = (typeof contactParts)[number];

/** Fields of those questions that have several parts. */
export const gridFields = {
  rows: Type.Optional(
    Type.Array(SurveyRow, {
      title: 'Rows',
      description: 'What a `matrix` asks about; the `options` are its columns.',
      minItems: 1,
      maxItems: 30,
      examples: [[SurveyRow.examples[0]]],
    }),
  ),
  us: Type.Optional(
    PlainText({
      title: 'Us',
      description: 'How an `importance-performance` names who asks, beside the alternatives.',
      examples: ['Meridian Rooms'],
    }),
  ),
  alternatives: Type.Optional(
    Type.Array(SurveyAlternative, {
      title: 'Alternatives',
      description: 'Who else is marked in an `importance-performance`. Default: nobody.',
      maxItems: 5,
      examples: [[SurveyAlternative.examples[0]]],
    }),
  ),
  perSet: Type.Optional(
    Type.Integer({
      title: 'Per set',
      description: 'How many options a `best-worst` shows at once. Default: all, in one set.',
      minimum: 3,
      maximum: 10,
      examples: [4],
    }),
  ),
  sets: Type.Optional(
    Type.Integer({
      title: 'Sets',
      description: 'How many sets a `best-worst` has with `perSet`. Default: as many as show each option twice.',
      minimum: 1,
      maximum: 20,
      examples: [6],
    }),
  ),
  several: Type.Optional(
    Type.Boolean({
      title: 'Several',
      description: 'More than one picture of an `image-choice` can be chosen. Default: false.',
      examples: [true],
    }),
  ),
  contact: Type.Optional(
    Type.Array(OneOf(contactParts, { title: 'Part', description: 'What is asked for.', examples: ['email'] }), {
      title: 'Contact',
      description: 'What a `contact` asks for.',
      minItems: 1,
      uniqueItems: true,
      examples: [['name', 'email']],
    }),
  ),
  purpose: Type.Optional(
    PlainText({
      title: 'Purpose',
      description: 'What a `contact` is for; shown to customers.',
      examples: ['Mara writes to you once, about your answers.'],
    }),
  ),
};
