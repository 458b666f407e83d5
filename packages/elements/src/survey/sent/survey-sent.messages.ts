import type { Messages } from '../../base/messages.js';

/** Texts of what became of answers that were sent, in English. */
export const surveySentMessages = {
  sentQueued:
    'Your answers will be sent as soon as there is a connection. If this page may keep nothing in your browser, leave it open until then.',
  sentAccepted: 'Your answers have been sent.',
  sentRefused: 'Your answers were not accepted.',
  answerAgain: 'Answer again',
  see: 'See what you sent',
  seeHint: 'Keep this link, and you can see, correct or withdraw your answers later, from any browser.',
  withdrawing: 'Your answers will be deleted as soon as there is a connection.',
  withdrawn: 'You have withdrawn your answers. They are deleted and no longer counted.',
  withdrawRefused: 'Your answers could not be withdrawn.',
  receiptFailed: 'What you sent cannot be read just now.',
  receiptUnknown: 'There is nothing under this link. It may have been deleted, or the link is not complete.',
  correcting: 'You are correcting what you sent. Until you finish, it stays as it was.',
  keepAsIs: 'Leave it as it was',
} satisfies Messages;
