import type { Messages } from '../base/messages.js';

/** The recommendations's own texts, in English. */
export const recommendationsMessages = {
  empty: 'This recommendations is not available.',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
