import type { Messages } from '../../base/messages.js';

/** Texts of rare ways of answering, in English. */
export const moreItemsMessages = {
  yourNumber: 'Your number',
  enter: 'Enter a number first.',
  orderHint: 'Bring them into the right order.',
  up: 'Move up: {title}',
  down: 'Move down: {title}',
  moved: '{title}: place {place} of {total}',
  pick: 'Choose …',
  task: 'Do it now, in the product itself. It is noticed when you have done it.',
  rightOrder: 'The right order:',
  rightPairs: 'What belongs together:',
  doneAided: 'Done, with help. Next time try it without.',
} satisfies Messages;
