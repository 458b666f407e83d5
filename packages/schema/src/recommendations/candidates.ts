import { type Static, Type } from '@sinclair/typebox';
import { idPattern } from '../text.js';
import { ItemNames } from './item-name.js';

const tag = Type.String({
  title: 'Tag',
  description: 'A tag of subjects.',
  pattern: idPattern,
  maxLength: 64,
  examples: ['ergonomics'],
});

/** What a list chooses from. */
export const Candidates = Type.Object(
  {
    items: Type.Optional(
      ItemNames(
        'Items',
        'These, and what else the list names. Default: all subjects, imported ones too; with the strategy `next-skill` also all how-tos that teach a skill and all checks.',
      ),
    ),
    types: Type.Optional(
      Type.Array(
        Type.Unsafe<'product' | 'feature' | 'plan' | 'article'>({
          type: 'string',
          enum: ['product', 'feature', 'plan', 'article'],
          title: 'Type',
          description: 'A type of subject.',
          examples: ['product'],
        }),
        {
          title: 'Types',
          description: 'Of the subjects, only those of these types. Default: all.',
          minItems: 1,
          uniqueItems: true,
          examples: [['product']],
        },
      ),
    ),
    tags: Type.Optional(
      Type.Array(tag, {
        title: 'Tags',
        description: 'Of the subjects, only those with one of these tags. Default: all.',
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        examples: [['ergonomics']],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Candidates',
    description: 'What a list chooses from.',
    examples: [{ types: ['product'] }],
  },
);
export type Candidates = Static<typeof Candidates>;
