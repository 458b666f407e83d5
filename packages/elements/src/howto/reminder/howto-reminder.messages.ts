import type { Messages } from '../../base/messages.js';

/** Texts of the reminder for who can do it, in English. */
export const howtoReminderMessages = {
  reminder: 'You can do this. Here is the short of it.',
  everyStep: 'Show every step',
  inShort: 'In short',
} satisfies Messages;
