import type { Messages } from '../messages.js';

/** Texts of every widget, in German. */
export const baseGerman = {
  loading: 'Wird geladen …',
  error: 'Dieser Inhalt konnte nicht geladen werden. Der Rest der Seite ist nicht betroffen.',
  offline: 'Die Hilfe ist gerade nicht verbunden. Sie erscheint hier, sobald sie es ist.',
  retry: 'Erneut versuchen',
} satisfies Messages;
