import type { Messages } from '../../../base/messages.js';

/** What of a how-to is read rather than watched, in German. */
export const readingGerman = {
  transcript: 'Mitschrift',
  textOnly: 'Als Text lesen',
  stepByStep: 'Schritt für Schritt',
  whenStuck: 'Wenn Sie nicht weiterkommen:',
  didNamed: 'Erledigt: {title}',
  undoNamed: 'Rückgängig: {title}',
  transcriptFailed: 'Die Mitschrift konnte nicht geladen werden.',
  transcriptOfSteps: 'Dieses Video hat keine Untertitel. Dies sind die Texte der Schritte.',
  transcriptLocale: 'Sprache der Mitschrift',
  beforeSteps: 'Vor dem ersten Schritt',
  described: 'Zu sehen:',
  playFrom: 'Ab {time} abspielen',
  follow: 'Dem Video folgen',
  search: 'In der Mitschrift suchen',
  foundNone: 'Nichts gefunden',
  found: { one: '{place} von {count} Treffer', other: '{place} von {count} Treffern' },
  previousFound: 'Vorheriger Treffer',
  nextFound: 'Nächster Treffer',
} satisfies Messages;
