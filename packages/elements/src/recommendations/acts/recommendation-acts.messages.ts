import type { Messages } from '../../base/messages.js';

/** What is said of what the customer says of recommendations, in English. */
export const recommendationActsMessages = {
  notInterested: 'Not interested',
  seen: 'I know it',
  more: 'More like this',
  'said-not-interested': '“{title}” is left out from now on.',
  'said-seen': 'You know “{title}”. It is left out from now on.',
  'said-more': 'There will be more like “{title}”.',
  takenBack: 'Taken back.',
  undo: 'Undo',
  again: 'Show the list anew',
  ordered: 'The list is in order again.',
  personalOn: 'Your own history is used again.',
  personalOff: 'Your own history is no longer used.',
  forgotten: 'All that was known is forgotten.',
} satisfies Messages;
