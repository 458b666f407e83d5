import type { Messages } from '../../../base/messages.js';

/** Texts of what decides which of a how-to there is, in Arabic. */
export const howtoAdaptArabic = {
  setup: 'قبل أن تبدأ',
  howMany: 'كم عدد {unit}؟',
  howManyProblem: 'أدخل عدداً أكبر من 0، وبحدّ أقصى {maximum}.',
  nowSteps: {
    zero: 'لا خطوات الآن.',
    one: 'خطوة واحدة الآن.',
    two: 'خطوتان الآن.',
    few: '{count} خطوات الآن.',
    many: '{count} خطوة الآن.',
    other: '{count} خطوة الآن.',
  },
  nowFor: 'القطع الآن لعدد {count} {unit}.',
} satisfies Messages;
