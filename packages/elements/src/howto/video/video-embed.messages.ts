import type { Messages } from '../../base/messages.js';

/** Texts about a video that somebody else keeps, in English. */
export const videoEmbedMessages = {
  embedTold:
    'This video is kept by {provider}. When you play it, your browser connects to {provider}, which learns that you watch it here.',
  embedPlay: 'Play from {provider}',
  embedFailed: 'This page does not allow players of {provider}.',
  embedOpen: 'Watch at {provider}',
} satisfies Messages;
