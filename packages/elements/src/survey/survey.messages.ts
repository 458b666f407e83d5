import type { Messages } from '../base/messages.js';

/** The survey's own texts that are needed at once, in English. */
export const surveyMessages = {
  empty: 'This survey is not available.',
  progress: 'Question {number} of {total}',
  about: 'Who asks, who reads it, and how long it is kept',
  asks: 'Who asks',
  readers: 'Who reads it',
  why: 'Why you',
  keep: 'How long it is kept',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
