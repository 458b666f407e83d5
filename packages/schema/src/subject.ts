import { type Static, Type } from '@sinclair/typebox';
import { CalendarDate } from './entity.js';
import { Image } from './image.js';
import { OneOf } from './one-of.js';
import { Id, PlainText } from './text.js';

/** A thing of the vendor's that content talks about. */
export const Subject = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'What it is called.', examples: ['Room calendar'] }),
    type: Type.Optional(
      OneOf(['product', 'feature', 'plan', 'article'], {
        title: 'Type',
        description: 'What sort of thing it is. Default: product.',
        examples: ['feature'],
      }),
    ),
    url: Type.Optional(
      Type.String({
        title: 'Address',
        description: 'Page about it; https or http.',
        pattern: '^https?://',
        maxLength: 2000,
        examples: ['https://meridian.example/calendar'],
      }),
    ),
    summary: Type.Optional(
      PlainText({
        title: 'Summary',
        description: 'One sentence about it, shown where it is recommended.',
        maxLength: 500,
        examples: ['All rooms of all floors, and when they are free.'],
      }),
    ),
    image: Type.Optional(Image),
    tags: Type.Optional(
      Type.Array(Id({ title: 'Tag', description: 'What it has to do with.', examples: ['meetings'] }), {
        title: 'Tags',
        description: 'What it has to do with: lists choose by them, and find by them what is alike.',
        minItems: 1,
        maxItems: 20,
        uniqueItems: true,
        examples: [['meetings', 'rooms']],
      }),
    ),
    attributes: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^[^\\s].{0,63}$' }),
        Type.Unsafe<string | number | boolean>({
          title: 'Attribute',
          description: 'A text, a number, or whether it holds.',
          type: ['string', 'number', 'boolean'],
          maxLength: 500,
          examples: [3],
        }),
        {
          additionalProperties: false,
          title: 'Attributes',
          description: 'What else there is to say of it, by name. Lists find by them what is alike.',
          minProperties: 1,
          maxProperties: 50,
          examples: [{ floors: 3, outdoors: false }],
        },
      ),
    ),
    unsuitable: Type.Optional(
      PlainText({
        title: 'Unsuitable',
        description: 'When it would not suit somebody, told wherever it is recommended.',
        maxLength: 500,
        examples: ['Not for teams that sit in one room.'],
      }),
    ),
    released: Type.Optional(
      CalendarDate({ title: 'Released', description: 'Day since when there is it.', examples: ['2026-11-01'] }),
    ),
    repeatable: Type.Optional(
      Type.Boolean({
        title: 'Repeatable',
        description:
          'Whether there is reason to get it again: then it is recommended to who has it, too. Default: false.',
        examples: [true],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Subject',
    description: "A thing of the vendor's that content talks about: product, feature, plan, article.",
    examples: [{ title: 'Room calendar', type: 'feature' }],
  },
);
export type Subject = Static<typeof Subject>;
