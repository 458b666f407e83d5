import type { Messages } from '../../base/messages.js';

/** Texts of where questions and answers are written, in English. */
export const questionWriteMessages = {
  similar: { one: '{count} question is like yours', other: '{count} questions are like yours' },
  noSimilar: 'Nobody has asked this yet.',
  notHere: 'Mine is not here: ask it',
  details: 'What there is to know about it',
  yourAnswer: 'Your answer',
  name: 'Your name, as everybody will see it',
  role: 'What you use it as',
  optional: '(optional)',
  noRole: 'Not said',
  public: 'Everybody can read it. Leave out what is private.',
  sendQuestion: 'Ask',
  sendAnswer: 'Answer',
  cancelWriting: 'Cancel',
  writeQuestion: 'Write your question.',
  writeAnswer: 'Write your answer.',
  appealText: 'Why should it be shown? Only moderators read this.',
  sendAppeal: 'Send',
  writeWhy: 'Write why.',
  sendFailed: 'This could not be sent. What you wrote is still here.',
} satisfies Messages;
