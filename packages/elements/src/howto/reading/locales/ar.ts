import type { Messages } from '../../../base/messages.js';

/** What of a how-to is read rather than watched, in Arabic. */
export const readingArabic = {
  transcript: 'النص المكتوب',
  textOnly: 'القراءة كنص',
  stepByStep: 'خطوة بخطوة',
  whenStuck: 'إذا تعثّرت:',
  didNamed: 'أنجزتُ: {title}',
  undoNamed: 'تراجع: {title}',
  transcriptFailed: 'تعذّر تحميل النص المكتوب.',
  transcriptOfSteps: 'لا توجد ترجمة نصية لهذا الفيديو. هذه نصوص الخطوات.',
  transcriptLocale: 'لغة النص المكتوب',
  beforeSteps: 'قبل الخطوة الأولى',
  described: 'المشهد:',
  playFrom: 'التشغيل من {time}',
  follow: 'متابعة الفيديو',
  search: 'البحث في النص المكتوب',
  foundNone: 'لا توجد نتائج',
  found: {
    zero: 'لا توجد نتائج',
    one: 'النتيجة {place} من نتيجة واحدة',
    two: 'النتيجة {place} من نتيجتين',
    few: 'النتيجة {place} من {count} نتائج',
    many: 'النتيجة {place} من {count} نتيجة',
    other: 'النتيجة {place} من {count} نتيجة',
  },
  previousFound: 'النتيجة السابقة',
  nextFound: 'النتيجة التالية',
} satisfies Messages;
