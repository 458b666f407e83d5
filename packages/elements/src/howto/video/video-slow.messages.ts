import type { Messages } from '../../base/messages.js';

/** Texts for a slow connection, in English. */
export const videoSlowMessages = {
  slow: 'Your connection is slow or saves data: the smallest video is played. The steps below show the same.',
  slowSize:
    'Your connection is slow or saves data: the smallest video is played, {size}. The steps below show the same.',
} satisfies Messages;
