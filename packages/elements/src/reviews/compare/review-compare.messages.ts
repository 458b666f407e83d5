import type { Messages } from '../../base/messages.js';

/** What a comparison says, in English. */
export const reviewCompareMessages = {
  compared: 'Side by side',
  overall: 'Overall',
  difference: 'Difference',
  chance: 'may be chance',
  real: 'hardly chance',
  unknown: 'not known yet',
} satisfies Messages;
