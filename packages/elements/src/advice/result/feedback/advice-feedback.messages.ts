import type { Messages } from '../../../base/messages.js';

const shared = {
  commentLeft: '{count} of {limit} characters',
  privateNote: 'Please name nobody and write nothing confidential.',
  send: 'Send',
};

/** Texts of rating the guide, in English. */
export const adviceRateMessages = {
  ...shared,
  rateAbout: 'From 1 (not at all) to 5 (very much).',
  rateFirst: 'Choose a number first.',
  comment: 'Anything to add? (optional)',
  rateThanks: 'Thank you. Your answer is on its way.',
} satisfies Messages;

/** Texts of saying that the advice is not right, in English. */
export const adviceDisputeMessages = {
  ...shared,
  disputeAbout: 'Which part is not right for you?',
  theResult: 'The result as a whole',
  itMust: 'Must-have: {text}',
  itSays: 'Reason: {text}',
  itCounts: 'Criterion: {text}',
  disputeComment: 'What did you expect? (optional)',
  disputeThanks: 'Thank you. This goes to those who wrote the guide.',
} satisfies Messages;
