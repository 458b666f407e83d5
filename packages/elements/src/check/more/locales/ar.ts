import type { Messages } from '../../../base/messages.js';

/** Texts of rare ways of answering, in Arabic. */
export const messages = {
  yourNumber: 'الرقم',
  enter: 'أدخل رقمًا أولًا.',
  orderHint: 'رتّبها بالترتيب الصحيح.',
  up: 'إلى الأعلى: {title}',
  down: 'إلى الأسفل: {title}',
  moved: '{title}: الموضع {place} من {total}',
  pick: 'اختر…',
  task: 'افعل ذلك الآن في المنتج نفسه. سيُلاحَظ متى أنجزته.',
  rightOrder: 'الترتيب الصحيح:',
  rightPairs: 'ما يتوافق معًا:',
  doneAided: 'أنجزته بمساعدة. جرّب المرة القادمة من دونها.',
} satisfies Messages;
