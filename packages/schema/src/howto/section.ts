import { Type } from '@sinclair/typebox';
import { Id, PlainText } from '../text.js';

/** A group of steps under a heading of its own. */
export const Section = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Steps name their section by it.', examples: ['drawers'] }),
    title: PlainText({ title: 'Title', description: 'What these steps get done.', examples: ['Put in the drawers'] }),
    section: Type.Optional(
      Id({
        title: 'Section',
        description: 'The section around this one; an id of `sections`. At most three levels. Default: none.',
        examples: ['top'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Section',
    description: 'A group of steps that follow each other, under a heading of its own.',
    examples: [{ id: 'drawers', title: 'Put in the drawers' }],
  },
);
