import type { Messages } from '../../base/messages.js';

/** Texts of what comes after an answer, in English. */
export const checkRestMessages = {
  right: 'Right.',
  partly: 'Partly right.',
  wrong: 'Not right.',
  rightOption: 'right',
  wrongOption: 'not right',
  yourAnswer: 'your answer',
  rightNumber: 'The right number is {number}.',
  surprise: 'You were quite sure of it, so this one is worth a second look.',
  doubt: 'You know more than you thought.',
  source: 'Where it is written',
  again: 'Try again',
  next: 'Next',
  finish: 'Finish',
  confidence: 'How sure are you that you can {skill}?',
  confidenceHelp: '0: cannot do it at all. 100: certainly can.',
  confidenceSkip: 'Rather not say',
  done: 'Done',
  score: { one: '{right} of {count} right at the first try.', other: '{right} of {count} right at the first try.' },
  none: 'Nothing was answered, and nothing was counted.',
  unseen: 'Only you and those who write this help see your answers.',
  learn: 'Show me how to {skill}',
  repeat: 'Ask me others',
} satisfies Messages;
