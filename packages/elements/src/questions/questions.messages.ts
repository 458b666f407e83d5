import type { Messages } from '../base/messages.js';

/** What the widget for questions needs to say at once, in English. */
export const questionsMessages = {
  empty: 'There are no questions about this here.',
  unavailable: 'Questions are not available here.',
  failed: 'The questions could not be loaded.',
  askLabel: 'What would you like to know?',
  askHint: 'While you write, you see what was asked before.',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
