import { Type } from '@sinclair/typebox';
import { PlainText } from './text.js';

/** An ISO 8601 calendar date. */
export function CalendarDate(options: { title: string; description: string; examples: string[] }) {
  return Type.String({ format: 'date', ...options });
}

/** What every entity says about itself, whatever its kind: who stands behind it, on what grounds, and until when. */
export const entityFields = {
  owner: PlainText({
    title: 'Owner',
    description: 'Person or team who answers for this content. Shown to customers.',
    examples: ['Meridian customer education'],
  }),
  sources: Type.Optional(
    Type.Array(
      Type.Object(
        {
          title: PlainText({
            title: 'Title',
            description: 'Name of the source as readers would look it up.',
            examples: ['FullCalendar documentation: event dragging'],
          }),
          url: Type.Optional(
            Type.String({
              title: 'Address',
              description: 'Where the source can be read; https or http.',
              pattern: '^https?://',
              maxLength: 2000,
              examples: ['https://fullcalendar.io/docs/event-dragging-resizing'],
            }),
          ),
        },
        {
          additionalProperties: false,
          title: 'Source',
          description: 'One thing this content rests on.',
          examples: [{ title: 'FullCalendar documentation', url: 'https://fullcalendar.io/docs' }],
        },
      ),
      {
        title: 'Sources',
        description: 'What this content rests on, so that readers can check it.',
        maxItems: 50,
        examples: [[{ title: 'FullCalendar documentation', url: 'https://fullcalendar.io/docs' }]],
      },
    ),
  ),
  reviewed: Type.Optional(
    CalendarDate({
      title: 'Last reviewed',
      description: 'Day on which somebody last checked that this is still true.',
      examples: ['2026-11-01'],
    }),
  ),
  expires: Type.Optional(
    CalendarDate({
      title: 'Expires',
      description: 'Day after which this must be reviewed again; validation warns from then on.',
      examples: ['2027-11-01'],
    }),
  ),
  placed: Type.Optional(
    Type.Boolean({
      title: 'Placed',
      description:
        'Lists the entity in the manifest, so that a page that uses it needs no index look-up. For the entities most pages show. Default: true in projects of up to 20 entities, otherwise false.',
      examples: [true],
    }),
  ),
};
