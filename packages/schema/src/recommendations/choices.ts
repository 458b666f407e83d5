import { type Static, Type } from '@sinclair/typebox';
import { Condition } from '../rule.js';
import { Id, PlainText } from '../text.js';
import { ItemName, ItemNames } from './item-name.js';

const when = Type.Optional(
  Condition({
    title: 'When',
    description: 'To whom it applies: a rule over the facts. Default: everybody.',
    examples: [{ '==': [{ var: 'customer.role' }, 'it-admin'] }],
  }),
);
const because = PlainText({
  title: 'Because',
  description: 'The reason, in the words in which customers are told.',
  maxLength: 1000,
  examples: ['You share desks: it is the one that two people adjust in a second.'],
});
const source = Type.Optional(
  PlainText({
    title: 'Source',
    description: 'Where this comes from, as a quotation or a reference that can be looked up.',
    maxLength: 2000,
    examples: ['Fitting guide 2026, page 3.'],
  }),
);

/** What of the candidates somebody gets, or does not. */
export const AudienceRule = Type.Object(
  { items: ItemNames('Items', 'Which items it is about.'), when },
  {
    additionalProperties: false,
    title: 'Audience rule',
    description: 'Which items somebody gets, or does not.',
    examples: [{ items: ['subject:desk-01'], when: { '==': [{ var: 'customer.role' }, 'it-admin'] } }],
  },
);
export type AudienceRule = Static<typeof AudienceRule>;

/** An expert's rule: this item, for these people, for this reason. */
export const ExpertRule = Type.Object(
  {
    id: Id({ title: 'Id', description: 'Stays the same when reworded.', examples: ['shared-desks'] }),
    item: ItemName,
    when,
    because,
    source,
    owner: Type.Optional(
      PlainText({
        title: 'Owner',
        description: 'Who answers for this rule. Default: who answers for the list.',
        examples: ['Ergonomics team'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Expert rule',
    description: 'What an expert recommends, to whom, and why.',
    examples: [{ id: 'shared-desks', item: 'subject:desk-01', because: 'Two people adjust it in a second.' }],
  },
);
export type ExpertRule = Static<typeof ExpertRule>;

/** What the vendor places by hand: chosen by its editors, or in its own interest. Always labelled, and apart from the rest. */
export const PlacedItem = Type.Object(
  { item: ItemName, when, because },
  {
    additionalProperties: false,
    title: 'Placed item',
    description: 'What the vendor places by hand, and why. Labelled, and apart from what is recommended.',
    examples: [{ item: 'subject:desk-01', because: 'New this month.' }],
  },
);
export type PlacedItem = Static<typeof PlacedItem>;
