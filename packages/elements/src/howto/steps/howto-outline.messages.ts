import type { Messages } from '../../base/messages.js';

/** Texts of what some steps have beside their text, in English. */
export const howtoOutlineMessages = {
  read: 'I have read this',
  readWhy: 'Only then can you mark the step done.',
  first: 'First',
} satisfies Messages;
