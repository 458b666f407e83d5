import type { Messages } from '../../base/messages.js';

/** Texts of matrices, and of importance and performance, in English. */
export const gridMessages = {
  rowNeeded: 'needed',
  rowMissing: 'Choose an answer for “{title}”.',
  rowIs: '{title}: {answer}',
  marks: 'From 0, not at all, to 10, completely.',
  matters: 'How much it matters',
  markMissing: {
    one: 'Give one more mark, or say that you do not know.',
    other: 'Give {count} more marks, or say that you do not know.',
  },
  needIs: '{title}: matters {matters}, met {us}',
  picture: 'What lacks most stands first',
} satisfies Messages;
