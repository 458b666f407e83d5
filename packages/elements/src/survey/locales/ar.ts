import { baseArabic } from '../../base/locales/ar.js';
import type { Messages } from '../../base/messages.js';
import { questionArabic } from '../../question/locales/ar.js';

/** The survey's own texts, in Arabic. */
export const messages = {
  ...baseArabic,
  ...questionArabic,
  empty: 'هذا الاستبيان غير متاح.',
  progress: 'السؤال {number} من {total}',
  about: 'من يسأل، ومن يقرأ الإجابات، وكم تُحفظ',
  asks: 'من يسأل',
  readers: 'من يقرأ الإجابات',
  why: 'لماذا أنت',
  keep: 'كم تُحفظ الإجابات',
  owner: 'بقلم {owner}',
  reviewed: 'آخر مراجعة {date}',
  sources: 'المصادر',
  back: 'السابق',
  next: 'متابعة',
  send: 'إنهاء',
  decline: 'أفضّل عدم الإجابة',
  declined: 'دون إجابة',
  otherText: 'بكلماتك',
  writeOther: 'اكتب إجابتك أو اختر إجابة أخرى.',
  end: '{value}، {label}',
  star: {
    zero: 'بلا نجوم',
    one: 'نجمة واحدة',
    two: 'نجمتان',
    few: '{count} نجوم',
    many: '{count} نجمة',
    other: '{count} نجمة',
  },
  face1: 'غير راضٍ إطلاقًا',
  face2: 'غير راضٍ',
  face3: 'محايد',
  face4: 'راضٍ',
  face5: 'راضٍ جدًا',
  thanks: 'شكرًا لك.',
  sent: 'هذا كل شيء.',
} satisfies Messages;
