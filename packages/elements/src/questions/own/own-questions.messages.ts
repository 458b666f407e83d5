import type { Messages } from '../../base/messages.js';

/** Texts of what became of what a customer has written, in English. */
export const ownQuestionsMessages = {
  own: 'What you have written',
  ownQueued:
    'It will be sent as soon as there is a connection. If this page may keep nothing in your browser, leave it open until then.',
  ownShown: 'It is shown to everybody.',
  ownHeld: 'A person looks at it before it is shown.',
  ownRemoved: 'It was removed by a person.',
  ownRefused: 'It was not accepted.',
  ownWithdrawn: 'You have withdrawn it. It is deleted.',
  newAnswer: 'Your question has an answer',
  receiptLink: 'Link to this receipt',
  receiptHint: 'Keep this link, and you can see, correct or withdraw it later, from any browser.',
  ownCorrect: 'Correct',
  ownWithdraw: 'Withdraw',
  ownAppeal: 'Ask for a second look',
  ownAppealed: 'You have asked for a second look.',
  ownSure: 'Delete it, with all that was answered? This cannot be undone.',
  ownSureAnswer: 'Delete it? This cannot be undone.',
  ownYes: 'Delete it',
  ownNo: 'Keep it',
  withdrawFailed: 'This cannot be done just now.',
} satisfies Messages;
