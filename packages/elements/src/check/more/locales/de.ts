import type { Messages } from '../../../base/messages.js';

/** Texts of rare ways of answering, in German. */
export const messages = {
  yourNumber: 'Ihre Zahl',
  enter: 'Geben Sie zuerst eine Zahl ein.',
  orderHint: 'Bringen Sie alles in die richtige Reihenfolge.',
  up: 'Nach oben: {title}',
  down: 'Nach unten: {title}',
  moved: '{title}: Platz {place} von {total}',
  pick: 'Wählen …',
  task: 'Machen Sie es jetzt, im Produkt selbst. Es wird bemerkt, wenn Sie es getan haben.',
  rightOrder: 'Die richtige Reihenfolge:',
  rightPairs: 'Was zusammengehört:',
  doneAided: 'Geschafft, mit Hilfe. Versuchen Sie es nächstes Mal ohne.',
} satisfies Messages;
