import { Type } from '@sinclair/typebox';

/** Names what is recommended. */
export const ItemName = Type.String({
  title: 'Item',
  description: 'What is recommended: `subject:id`, or the ref of an entity, `kind:id`.',
  pattern: '^[a-z]+:[^\\s]+$',
  maxLength: 200,
  examples: ['subject:desk-01'],
});

/** Names several. */
export function ItemNames(title: string, description: string) {
  return Type.Array(ItemName, {
    title,
    description,
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
    examples: [['subject:desk-01', 'howto:book-a-room']],
  });
}
