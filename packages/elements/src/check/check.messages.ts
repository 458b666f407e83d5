import type { Messages } from '../base/messages.js';

/** The check's own texts, in English. */
export const checkMessages = {
  empty: 'This check is not available.',
  nothing: 'There is nothing to ask at the moment.',
  progress: 'Item {done} of {total}',
  tick: 'Tick all that are right.',
  choose: 'Choose an answer first.',
  sure: 'How sure are you? This sends your answer.',
  certainty1: 'Under 67 %',
  certainty2: '67 to 80 %',
  certainty3: 'Over 80 %',
  skip: 'Skip',
  failed: 'This question could not be loaded. You can skip it.',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
