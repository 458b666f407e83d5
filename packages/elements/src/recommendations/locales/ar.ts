import { baseArabic } from '../../base/locales/ar.js';
import type { Messages } from '../../base/messages.js';

/** The recommendations's own texts, in Arabic. */
export const messages = {
  ...baseArabic,
  empty: 'هذا غير متاح.',
  owner: 'بقلم {owner}',
  reviewed: 'آخر مراجعة {date}',
  sources: 'المصادر',
} satisfies Messages;
