import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { AwaitedEvent, PastEvent } from './awaited-event.js';
import { happenings } from './ways.js';

const PagePattern = Type.String({
  title: 'Page',
  description:
    'A path, as `/rooms/*`: `*` stands for anything within one part of the path, `**` for any number of parts. With `https://` before it the origin has to be that, with `#` in it the fragment, too. The query never counts.',
  pattern: '^(/|https?://[^/*]+/)',
  maxLength: 500,
  examples: ['/rooms/*'],
});

const selector = (description: string, example: string) =>
  Type.String({ title: 'Element', description, minLength: 1, maxLength: 500, examples: [example] });

/** What must have come about; everything given has to hold. */
export const MomentRules = Type.Object(
  {
    event: Type.Optional(AwaitedEvent),
    since: Type.Optional(PastEvent),
    pages: Type.Optional(
      Type.Array(PagePattern, {
        title: 'Pages',
        description: 'On which pages, one of them. Default: all.',
        minItems: 1,
        maxItems: 100,
        examples: [['/rooms/*', '/calendar']],
      }),
    ),
    notPages: Type.Optional(
      Type.Array(PagePattern, {
        title: 'Not pages',
        description: 'On which of these pages not.',
        minItems: 1,
        maxItems: 100,
        examples: [['/checkout/**']],
      }),
    ),
    dwell: Type.Optional(
      Type.Number({
        title: 'Dwell',
        description: 'How many seconds the customer has looked at this page; hidden tabs do not count.',
        minimum: 0,
        maximum: 86_400,
        examples: [20],
      }),
    ),
    scroll: Type.Optional(
      Type.Number({
        title: 'Scroll',
        description: 'How far down the page was scrolled, from 0 to 1.',
        minimum: 0,
        maximum: 1,
        examples: [0.5],
      }),
    ),
    exit: Type.Optional(
      Type.Boolean({
        title: 'Exit',
        description: 'Wait until the pointer has left the window by its upper edge. Default: false.',
        examples: [true],
      }),
    ),
    seen: Type.Optional(selector('A CSS selector; such an element was in view, by half or more.', '#pricing')),
    after: Type.Optional(
      Type.Object(
        {
          ref: Type.String({
            title: 'Ref',
            description: 'Ref of the other entity.',
            pattern: '^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$',
            maxLength: 100,
            examples: ['howto:book-a-room'],
          }),
          was: OneOf(happenings, {
            title: 'Was',
            description: 'What happened to it: shown unasked, answered (or gone through to its end), dismissed.',
            examples: ['answered'],
          }),
        },
        {
          additionalProperties: false,
          title: 'After',
          description: 'Another entity comes first, on whatever page or day.',
          examples: [{ ref: 'howto:book-a-room', was: 'answered' }],
        },
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'When',
    description: 'What must have come about; everything given has to hold.',
    examples: [{ event: { name: 'Room Booked' }, pages: ['/rooms/*'], dwell: 5 }],
  },
);
export type MomentRules = Static<typeof MomentRules>;
