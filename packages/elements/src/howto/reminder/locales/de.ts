import type { Messages } from '../../../base/messages.js';

/** Texts of the reminder for who can do it, in German. */
export const reminderGerman = {
  reminder: 'Sie können das. Hier das Wichtigste in Kürze.',
  everyStep: 'Jeden Schritt zeigen',
  inShort: 'In Kürze',
} satisfies Messages;
