import type { Messages } from '../base/messages.js';

/** What the widget for recommendations needs to say at once, in English. */
export const recommendationsMessages = {
  empty: 'This list is not available.',
  failed: 'This could not be loaded.',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
