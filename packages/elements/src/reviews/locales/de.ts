import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';
import { writeGerman } from '../write/locales/de.js';

/** The texts of the widget for reviews, in German. */
export const messages = {
  ...baseGerman,
  ...writeGerman,
  empty: 'Hierzu gibt es keine Bewertungen.',
  unavailable: 'Bewertungen gibt es hier nicht.',
  failed: 'Die Bewertungen konnten nicht geladen werden.',
  stars: '{value} von 5 Sternen',
  reviews: { one: '{count} Bewertung', other: '{count} Bewertungen' },
  between: 'mit 95 % Sicherheit zwischen {low} und {high}',
  tooFew: {
    one: 'Noch zu wenig Belege für Sterne: {count} Bewertung von {needed}.',
    other: 'Noch zu wenig Belege für Sterne: {count} Bewertungen von {needed}.',
  },
  none: 'Noch hat niemand eine Bewertung geschrieben.',
  write: 'Bewertung schreiben',
  owner: 'Von {owner}',
  reviewed: 'Zuletzt geprüft am {date}',
  sources: 'Quellen',
  more: 'Weitere Bewertungen',
  moreFailed: 'Weitere konnten nicht geladen werden.',
  anonymous: 'Ohne Namen',
} satisfies Messages;
