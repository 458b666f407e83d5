import type { Messages } from '../../base/messages.js';

/** What is said where reviews are written, in English. */
export const reviewWriteMessages = {
  goOn: 'Go on with your review',
  receiptFailed: 'What you sent cannot be read just now.',
  receiptUnknown:
    'There is nothing here under this link. It may have been deleted, the link may not be complete, or you may have to sign in.',
} satisfies Messages;
