import type { Messages } from '../../base/messages.js';

/** Texts of the receipt of a survey, in English. */
export const surveyReceiptMessages = {
  receipt: 'What you sent',
  received: 'Received',
  nothingSent: 'No question was answered.',
  changedSince: 'This question has been changed or removed since.',
  link: 'Link to this receipt',
  copy: 'Copy the link',
  copied: 'Copied.',
  correct: 'Correct',
  withdraw: 'Withdraw',
  withdrawSure: 'Delete your answers? This cannot be undone.',
  withdrawYes: 'Delete my answers',
  withdrawNo: 'Keep them',
  withdrawFailed: 'This cannot be done just now.',
  close: 'Close',
} satisfies Messages;
