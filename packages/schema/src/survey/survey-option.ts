import { type Static, Type } from '@sinclair/typebox';
import { Image } from '../image.js';
import { Id, Markdown, PlainText } from '../text.js';

/** Something to choose in a survey. */
export const SurveyOption = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the option is reworded; answers are kept under it.',
      examples: ['too-many-steps'],
    }),
    title: PlainText({ title: 'Title', description: 'The option.', examples: ['It takes too many steps'] }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'What it means, in markdown.',
        maxLength: 2000,
        examples: ['More than you would have expected.'],
      }),
    ),
    image: Type.Optional(Image),
    anchored: Type.Optional(
      Type.Boolean({
        title: 'Anchored',
        description: 'Keeps its place where the others are shown in a random order. Default: false.',
        examples: [true],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Option',
    description: 'Something to choose.',
    examples: [{ id: 'too-many-steps', title: 'It takes too many steps' }],
  },
);
export type SurveyOption = Static<typeof SurveyOption>;
