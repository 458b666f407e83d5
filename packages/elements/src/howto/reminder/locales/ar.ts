import type { Messages } from '../../../base/messages.js';

/** Texts of the reminder for who can do it, in Arabic. */
export const reminderArabic = {
  reminder: 'أنت تستطيع ذلك. إليك المختصر.',
  everyStep: 'عرض كل خطوة',
  inShort: 'باختصار',
} satisfies Messages;
