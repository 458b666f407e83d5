import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';

/** The recommendations's own texts, in German. */
export const messages = {
  ...baseGerman,
  empty: 'Das ist nicht verfügbar.',
  owner: 'Von {owner}',
  reviewed: 'Zuletzt geprüft am {date}',
  sources: 'Quellen',
} satisfies Messages;
