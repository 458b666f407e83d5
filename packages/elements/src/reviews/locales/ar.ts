import { baseArabic } from '../../base/locales/ar.js';
import type { Messages } from '../../base/messages.js';
import { writeArabic } from '../write/locales/ar.js';

/** The texts of the widget for reviews, in Arabic. */
export const messages = {
  ...baseArabic,
  ...writeArabic,
  empty: 'لا توجد مراجعات لهذا هنا.',
  unavailable: 'المراجعات غير متاحة هنا.',
  failed: 'تعذّر تحميل المراجعات.',
  stars: '{value} من 5 نجوم',
  reviews: {
    zero: 'لا مراجعات',
    one: 'مراجعة واحدة',
    two: 'مراجعتان',
    few: '{count} مراجعات',
    many: '{count} مراجعة',
    other: '{count} مراجعة',
  },
  between: 'بين {low} و{high} بيقين 95 %',
  tooFew: {
    zero: 'الأدلة أقل من أن تُعطى نجوم: لا مراجعات من {needed}.',
    one: 'الأدلة أقل من أن تُعطى نجوم: مراجعة واحدة من {needed}.',
    two: 'الأدلة أقل من أن تُعطى نجوم: مراجعتان من {needed}.',
    few: 'الأدلة أقل من أن تُعطى نجوم: {count} مراجعات من {needed}.',
    many: 'الأدلة أقل من أن تُعطى نجوم: {count} مراجعة من {needed}.',
    other: 'الأدلة أقل من أن تُعطى نجوم: {count} مراجعة من {needed}.',
  },
  none: 'لم يكتب أحد مراجعة بعد.',
  write: 'كتابة مراجعة',
  owner: 'بقلم {owner}',
  reviewed: 'آخر مراجعة {date}',
  sources: 'المصادر',
  more: 'المزيد من المراجعات',
  moreFailed: 'تعذّر تحميل المزيد.',
  anonymous: 'دون اسم',
} satisfies Messages;
