import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from './one-of.js';
import { CancellingEvent } from './placement/awaited-event.js';
import { MomentRules } from './placement/moment-rules.js';
import { Repetition } from './placement/repetition.js';
import { Schedule } from './placement/schedule.js';
import { corners, ways } from './placement/ways.js';
import { Condition } from './rule.js';

/** Where, when, to whom and how often something appears that nobody asked for. */
export const Placement = Type.Object(
  {
    show: Type.String({
      title: 'Show',
      description: 'Ref of what appears.',
      pattern: '^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 100,
      examples: ['howto:book-a-room'],
    }),
    how: OneOf(ways, {
      title: 'How',
      description:
        'popover: in a corner, beside the page; modal: before the page; inline: at the end of an element of the page; button: a button that is there as long as the rest holds, and interrupts nobody.',
      examples: ['popover'],
    }),
    corner: Type.Optional(
      OneOf(corners, {
        title: 'Corner',
        description: 'Of a popover or button. Default: bottom-end.',
        examples: ['bottom-start'],
      }),
    ),
    inside: Type.Optional(
      Type.String({
        title: 'Inside',
        description: 'CSS selector of the element at whose end `inline` puts it.',
        minLength: 1,
        maxLength: 500,
        examples: ['#after-booking'],
      }),
    ),
    when: Type.Optional(MomentRules),
    unless: Type.Optional(
      Type.Array(CancellingEvent, {
        title: 'Unless',
        description: 'Events that call it off.',
        minItems: 1,
        maxItems: 20,
        examples: [[{ name: 'Support Chat Opened' }]],
      }),
    ),
    delay: Type.Optional(
      Type.Number({
        title: 'Delay',
        description: 'Seconds to wait once `when` holds; everything is then looked at again. Default: 0.',
        minimum: 0,
        maximum: 86_400,
        examples: [10],
      }),
    ),
    to: Type.Optional(
      Condition({
        title: 'To',
        description: 'To whom: a rule over the facts. While it cannot be told, nothing appears. Default: everybody.',
        examples: [{ '==': [{ var: 'customer.role' }, 'office-manager'] }],
      }),
    ),
    sample: Type.Optional(
      Type.Number({
        title: 'Sample',
        description: 'Share of customers, from 0 to 1; always the same ones. Default: 1.',
        minimum: 0,
        maximum: 1,
        examples: [0.25],
      }),
    ),
    between: Type.Optional(Schedule),
    priority: Type.Optional(
      Type.Number({
        title: 'Priority',
        description: 'When several could appear, the highest does; of equals, the first by id. Default: 0.',
        minimum: -1000,
        maximum: 1000,
        examples: [10],
      }),
    ),
    again: Type.Optional(Repetition),
  },
  {
    additionalProperties: false,
    title: 'Placement',
    description: 'Where, when, to whom and how often something appears that nobody asked for.',
    examples: [{ show: 'howto:book-a-room', how: 'popover', when: { event: { name: 'Room Booked' } } }],
  },
);
export type Placement = Static<typeof Placement>;
