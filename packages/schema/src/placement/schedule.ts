import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { weekdays } from './ways.js';

const day = (title: string, description: string, example: string) =>
  Type.Optional(
    Type.String({
      title,
      description,
      pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      examples: [example],
    }),
  );
const hour = (title: string, description: string, example: string) =>
  Type.Optional(Type.String({ title, description, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', examples: [example] }));

/** When on the customer's own clock and calendar. */
export const Schedule = Type.Object(
  {
    from: day('From', 'The first day.', '2026-12-01'),
    to: day('To', 'The last day.', '2026-12-31'),
    days: Type.Optional(
      Type.Array(OneOf(weekdays, { title: 'Day', description: 'A day of the week.', examples: ['monday'] }), {
        title: 'Days',
        description: 'On which days of the week. Default: all.',
        minItems: 1,
        maxItems: 7,
        uniqueItems: true,
        examples: [['monday', 'tuesday']],
      }),
    ),
    after: hour('After', 'From which time of the day.', '09:00'),
    before: hour('Before', 'Until which time of the day; earlier than `after` is past midnight.', '17:00'),
  },
  {
    additionalProperties: false,
    title: 'Between',
    description: 'When, on the clock and calendar of the customer.',
    examples: [{ from: '2026-12-01', to: '2026-12-31', days: ['monday', 'tuesday'], after: '09:00', before: '17:00' }],
  },
);
export type Schedule = Static<typeof Schedule>;
