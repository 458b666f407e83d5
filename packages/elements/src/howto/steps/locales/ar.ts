import type { Messages } from '../../../base/messages.js';

/** Texts of what a customer can do with a step, in Arabic. */
export const howtoStepsArabic = {
  skip: 'تخطّي هذه الخطوة',
  imStuck: 'تعثّرتُ هنا',
  unstuck: 'لم أعد متعثّراً',
  stuckHere: 'أنت متعثّر هنا',
  stuckTold: 'سيعلم كاتب هذا الدليل أن القرّاء يتعثّرون هنا.',
  playOn: 'تشغيل من هنا',
  ownNote: 'ملاحظتي',
  noteHint: 'لا يراها أحد غيرك.',
  copyLink: 'نسخ رابط هذه الخطوة',
  copyMoment: 'نسخ رابط إلى {time}',
  linkCopied: 'نُسخ الرابط.',
  linkManual: 'انسخ هذا الرابط:',
  leftOff: 'توقّفتَ عند الخطوة {number}: {title}',
  goOn: 'متابعة',
  startAgain: 'البدء من جديد',
  linkGone: 'خطوة هذا الرابط ليست جزءاً من هذا الدليل في حالتك.',
  read: 'قرأتُ هذا',
  readWhy: 'بعد ذلك فقط يمكن وسم الخطوة بأنها تمّت.',
  first: 'أولاً',
} satisfies Messages;
