import { type TProperties, Type } from '@sinclair/typebox';
import { recommendationSources, recommendationVerdicts, strategies } from '../names.js';
import { OneOf } from '../one-of.js';
import { ItemName } from '../recommendations/item-name.js';
import { defineEvent } from './define-event.js';

const slate = Type.String({
  title: 'Slate',
  description: 'Names one ordering of a list that was put before a customer, at random; joins what became of it.',
  minLength: 1,
  maxLength: 64,
  examples: ['0192f0c1-7a3b-7c41-9d2e-5f60718293a4'],
});
const position = Type.Integer({
  title: 'Position',
  description: 'Place in the list, from 1; what is placed by hand has places of its own.',
  minimum: 1,
  maximum: 100,
  examples: [1],
});
const source = OneOf(recommendationSources, {
  title: 'Source',
  description: 'Found by a strategy, by an expert rule, placed by editors, or in the interest of the vendor.',
  examples: ['organic'],
});
const strategy = OneOf(strategies, {
  title: 'Strategy',
  description: 'What found it, after falling back where the first had not enough to say.',
  examples: ['for-you'],
});

const item = ItemName;
const about = { item, slate, position, source } satisfies TProperties;
const example = {
  item: 'subject:desk-01',
  slate: '0192f0c1-7a3b-7c41-9d2e-5f60718293a4',
  position: 1,
  source: 'organic',
};

/** Events of lists of recommendations. */
export const recommendationEvents = [
  defineEvent('Recommendation Viewed', {
    fires: 'When at least half of a recommended item was on the screen for one second; once per slate.',
    properties: {
      ...about,
      strategy: Type.Optional(strategy),
      propensity: Type.Number({
        title: 'Propensity',
        description: 'How likely it was, before anything was drawn by lot, that this item would stand in this place.',
        exclusiveMinimum: 0,
        maximum: 1,
        examples: [0.9625],
      }),
      drawn: Type.Boolean({
        title: 'Drawn',
        description: 'Whether the order of this slate was drawn by lot.',
        examples: [false],
      }),
      would: Type.Array(strategy, {
        title: 'Would',
        description: 'Which strategies of the list, alone and undrawn, would have put this item in this place.',
        uniqueItems: true,
        examples: [['for-you']],
      }),
    },
    example: { ...example, strategy: 'for-you', propensity: 0.9625, drawn: false, would: ['for-you'] },
  }),
  defineEvent('Recommendation Opened', {
    fires: 'When a customer has opened a recommended item.',
    properties: about,
    example,
  }),
  defineEvent('Recommendation Explained', {
    fires: 'When a customer has opened why an item is recommended.',
    properties: about,
    example,
  }),
  defineEvent('Recommendation Judged', {
    fires:
      'When a customer has said of a recommended item that it does not interest them, that they know it, or that they want more like it.',
    properties: {
      ...about,
      verdict: OneOf(recommendationVerdicts, {
        title: 'Verdict',
        description: 'What they said.',
        examples: ['not-interested'],
      }),
      undone: Type.Optional(
        Type.Boolean({ title: 'Undone', description: 'They took it back. Default: false.', examples: [true] }),
      ),
    },
    example: { ...example, verdict: 'not-interested' },
  }),
  defineEvent('Recommendations Withheld', {
    fires: 'When a list has said that it does not know enough yet.',
    properties: {},
    example: {},
  }),
  defineEvent('Personalisation Changed', {
    fires:
      'When a customer has turned recommendations from their own history on or off, or had that history forgotten.',
    properties: {
      change: OneOf(['on', 'off', 'forgotten'], {
        title: 'Change',
        description: 'What they did.',
        examples: ['off'],
      }),
    },
    example: { change: 'off' },
  }),
];
