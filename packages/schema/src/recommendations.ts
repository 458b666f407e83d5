import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { recommendationLayouts, strategies } from './names.js';
import { OneOf } from './one-of.js';
import { Candidates } from './recommendations/candidates.js';
import { AudienceRule, ExpertRule, PlacedItem } from './recommendations/choices.js';
import { Signal } from './recommendations/signal.js';
import { Markdown, PlainText } from './text.js';

function rules(title: string, description: string) {
  return Type.Optional(
    Type.Array(AudienceRule, { title, description, minItems: 1, maxItems: 200, examples: [AudienceRule.examples] }),
  );
}

function placed(title: string, description: string) {
  return Type.Optional(
    Type.Array(PlacedItem, { title, description, minItems: 1, maxItems: 20, examples: [PlacedItem.examples] }),
  );
}

/** A list of recommendations: how it finds them, for whom, and what it may learn from. */
export const Recommendations = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'Above the list.', examples: ['Worth a look next'] }),
    intro: Type.Optional(
      Markdown({
        title: 'Intro',
        description: 'What comes before the list, in markdown.',
        maxLength: 2000,
        examples: ['From what people with desks like yours use.'],
      }),
    ),
    layout: Type.Optional(
      OneOf(recommendationLayouts, {
        title: 'Layout',
        description: 'How it looks; `next` is one item, inline. Default: list.',
        examples: ['cards'],
      }),
    ),
    strategies: Type.Array(
      OneOf(strategies, { title: 'Strategy', description: 'How items are found.', examples: ['for-you'] }),
      {
        title: 'Strategies',
        description:
          'In this order: what the first cannot fill for want of evidence, the next fills. Each item says by which it was found.',
        minItems: 1,
        uniqueItems: true,
        examples: [['next-skill', 'for-you', 'popular']],
      },
    ),
    candidates: Type.Optional(Candidates),
    include: rules('Include', 'These items only for whom the rule holds. Default: everything for everybody.'),
    exclude: rules('Exclude', 'These items never for whom the rule holds.'),
    pinned: placed('Pinned', 'What your editors place first: shown as such, apart from the rest.'),
    promoted: placed('Promoted', 'What you show in your own interest: shown as such, last, apart from the rest.'),
    expert: Type.Optional(
      Type.Array(ExpertRule, {
        title: 'Expert rules',
        description: 'What experts recommend, for the strategy `expert`; the first that holds comes first.',
        minItems: 1,
        maxItems: 200,
        examples: [ExpertRule.examples],
      }),
    ),
    count: Type.Optional(
      Type.Integer({
        title: 'Count',
        description: 'How many items it shows at most, besides those placed by hand. Default: 4; of `next`: 1.',
        minimum: 1,
        maximum: 20,
        examples: [4],
      }),
    ),
    diversity: Type.Optional(
      Type.Number({
        title: 'Diversity',
        description:
          'How much an item that is like one before it is put back, from 0 (not at all) to 1 (unlike comes first). Default: 0.',
        minimum: 0,
        maximum: 1,
        examples: [0.3],
      }),
    ),
    newerThanDays: Type.Optional(
      Type.Integer({
        title: 'Newer than',
        description: 'Only subjects released within so many days. Default: all.',
        minimum: 1,
        maximum: 3650,
        examples: [90],
      }),
    ),
    positive: Type.Optional(
      Type.Array(Signal, {
        title: 'Positive',
        description:
          'Which events say that an item was good for somebody; what is learned is learned from these alone.',
        minItems: 1,
        maxItems: 20,
        examples: [Signal.examples],
      }),
    ),
    halfLifeDays: Type.Optional(
      Type.Number({
        title: 'Half-life',
        description: 'Days after which an event says half as much. Default: 90.',
        minimum: 1,
        maximum: 3650,
        examples: [90],
      }),
    ),
    minimumCustomers: Type.Optional(
      Type.Integer({
        title: 'Minimum of customers',
        description: 'How many customers must stand behind an item before it is called popular or related. Default: 5.',
        minimum: 2,
        maximum: 10_000,
        examples: [5],
      }),
    ),
    exploration: Type.Optional(
      Type.Number({
        title: 'Exploration',
        description:
          'Share of lists that are put in an order drawn by lot, so that it can be told what another order would have done; readers are told. Default: 0.',
        minimum: 0,
        maximum: 0.2,
        examples: [0.05],
      }),
    ),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Recommendations',
    description: 'A list of recommendations: how it finds them, for whom, and what it may learn from.',
    examples: [
      {
        title: 'Worth a look next',
        strategies: ['for-you', 'popular'],
        positive: [Signal.examples[0]],
        owner: 'Meridian customer education',
      },
    ],
  },
);
export type Recommendations = Static<typeof Recommendations>;
