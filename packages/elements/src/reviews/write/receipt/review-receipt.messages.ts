import type { Messages } from '../../../base/messages.js';

/** What the receipt of a review says, in English. */
export const reviewReceiptMessages = {
  receiptTitle: 'What you sent',
  moderatorSaid: 'A moderator writes: {note}',
  received: 'Received',
  givenStars: 'Stars',
  history: 'Corrected',
  historyLine: '{date}: until then {stars}',
  receiptLink: 'Link to this receipt',
  copy: 'Copy the link',
  copied: 'Copied.',
  correct: 'Correct',
  withdraw: 'Withdraw',
  withdrawSure: 'Delete your review? This cannot be undone.',
  withdrawYes: 'Delete my review',
  withdrawNo: 'Keep it',
  appeal: 'Ask for a second look',
  appealText: 'Why should it be shown? Only moderators read this.',
  appealSend: 'Send',
  appealMissing: 'Write why.',
  appealed: 'You have asked for a second look.',
  appealQueued: 'Your request will be sent as soon as there is a connection.',
  notNow: 'This cannot be done just now.',
  closeReceipt: 'Close',
} satisfies Messages;
