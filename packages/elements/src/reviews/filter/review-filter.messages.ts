import type { Messages } from '../../base/messages.js';

/** What the form that finds reviews says, in English. */
export const reviewFilterMessages = {
  'by-words': 'With these words',
  'by-stars': 'With stars',
  'by-role': 'By people who use it as',
  'by-criterion': 'That rate',
  'by-language': 'In this language',
  'by-verified': 'Verified only',
  any: 'Any',
  apply: 'Show reviews',
  clear: 'Show all',
} satisfies Messages;
