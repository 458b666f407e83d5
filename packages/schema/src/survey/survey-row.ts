import { type Static, Type } from '@sinclair/typebox';
import { Id, Markdown, PlainText } from '../text.js';

/** A line of a matrix, answered by itself. */
export const SurveyRow = Type.Object(
  {
    id: Id({
      title: 'Id',
      description: 'Stays the same when the row is reworded; answers are kept under it.',
      examples: ['cables'],
    }),
    title: PlainText({ title: 'Title', description: 'What is asked about.', examples: ['The cables'] }),
    help: Type.Optional(
      Markdown({
        title: 'Help',
        description: 'What it means, in markdown.',
        maxLength: 2000,
        examples: ['Those that came with the desk.'],
      }),
    ),
    required: Type.Optional(
      Type.Boolean({
        title: 'Required',
        description:
          'Whoever answers the question answers this row. Default: false; where no row says so and the question is required, every row is.',
        examples: [true],
      }),
    ),
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
    title: 'Row',
    description: 'A line of a matrix.',
    examples: [{ id: 'cables', title: 'The cables' }],
  },
);
export type SurveyRow = Static<typeof SurveyRow>;

/** Who is marked beside the vendor. */
export const SurveyAlternative = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Marks are kept under it.', examples: ['paper'] }),
    title: PlainText({
      title: 'Title',
      description: 'Who or what else could meet the needs.',
      examples: ['A paper calendar'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Alternative',
    description: 'Who is marked beside the vendor.',
    examples: [{ id: 'paper', title: 'A paper calendar' }],
  },
);
export type SurveyAlternative = Static<typeof SurveyAlternative>;
