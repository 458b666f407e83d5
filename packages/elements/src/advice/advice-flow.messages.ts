import type { Messages } from '../base/messages.js';

/** Texts around the questions, in English. */
export const adviceFlowMessages = {
  question: 'Question {number}',
  back: 'Back',
  next: 'Continue',
  save: 'Save',
  show: 'Show the advice',
  nothingSuits: 'With this answer, nothing here would suit you.',
  recommended: 'We recommend: {title}',
  close: 'It is close. Slightly ahead: {title}',
  notYet: 'We cannot say yet',
  nothing: 'Nothing here suits what you answered',
} satisfies Messages;
