import type { Messages } from '../base/messages.js';

/** Texts around the questions, in English. */
export const adviceFlowMessages = {
  question: 'Question {number}',
  back: 'Back',
  next: 'Continue',
  save: 'Save',
  show: 'Show the advice',
  nothingSuits: 'With this answer, nothing here would suit you.',
  first: 'In first place: {title}',
  noFirst: 'Nothing is in first place',
} satisfies Messages;
