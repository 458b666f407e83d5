import type { Messages } from '../../base/messages.js';

/** What the list of reviews says, in English. */
export const reviewListMessages = {
  more: 'More reviews',
  moreFailed: 'More could not be loaded.',
  anonymous: 'A customer',
} satisfies Messages;
