import type { Messages } from '../base/messages.js';

/** The guide's own texts that are needed at once, in English. */
export const adviceMessages = {
  empty: 'This guide is not available.',
  progress: { one: '{done} of {count} question answered', other: '{done} of {count} questions answered' },
  atMost: { one: '{done} answered, at most {count} to go', other: '{done} answered, at most {count} to go' },
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
