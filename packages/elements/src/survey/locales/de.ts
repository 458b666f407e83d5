import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';
import { questionGerman } from '../../question/locales/de.js';

/** The survey's own texts, in German. */
export const messages = {
  ...baseGerman,
  ...questionGerman,
  empty: 'Diese Umfrage ist nicht verfügbar.',
  progress: 'Frage {number} von {total}',
  about: 'Wer fragt, wer es liest und wie lange es aufbewahrt wird',
  asks: 'Wer fragt',
  readers: 'Wer es liest',
  why: 'Warum Sie',
  keep: 'Wie lange es aufbewahrt wird',
  owner: 'Von {owner}',
  reviewed: 'Zuletzt geprüft am {date}',
  sources: 'Quellen',
  back: 'Zurück',
  next: 'Weiter',
  send: 'Fertig',
  decline: 'Möchte ich nicht sagen',
  declined: 'keine Angabe',
  otherText: 'In eigenen Worten',
  writeOther: 'Schreiben Sie Ihre Antwort, oder wählen Sie eine andere.',
  end: '{value}, {label}',
  star: { one: '{count} Stern', other: '{count} Sterne' },
  face1: 'Sehr unzufrieden',
  face2: 'Unzufrieden',
  face3: 'Weder zufrieden noch unzufrieden',
  face4: 'Zufrieden',
  face5: 'Sehr zufrieden',
  thanks: 'Vielen Dank.',
  sent: 'Das war alles.',
} satisfies Messages;
