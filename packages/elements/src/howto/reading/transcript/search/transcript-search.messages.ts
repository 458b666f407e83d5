import type { Messages } from '../../../../base/messages.js';

/** Texts of the search in a transcript, in English. */
export const transcriptSearchMessages = {
  search: 'Search the transcript',
  foundNone: 'Nothing found',
  found: { one: '{place} of {count} found', other: '{place} of {count} found' },
  previousFound: 'Previous place',
  nextFound: 'Next place',
} satisfies Messages;
