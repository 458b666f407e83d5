import type { Messages } from '../../base/messages.js';

/** Text of a video that waits at the end of a step, in English. */
export const videoStopsMessages = {
  waits: 'End of this step. “I did it” plays the next one.',
} satisfies Messages;
