import type { Messages } from '../messages.js';

/** Texts of every widget, in Arabic. */
export const baseArabic = {
  loading: 'جارٍ التحميل…',
  error: 'تعذّر تحميل هذا المحتوى. بقية الصفحة تعمل كالمعتاد.',
  offline: 'المساعدة غير متصلة الآن. ستظهر هنا فور عودة الاتصال.',
  retry: 'إعادة المحاولة',
} satisfies Messages;
