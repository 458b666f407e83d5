import type { Messages } from '../base/messages.js';

/** Texts about the video that is there, or fails, in English. */
export const howtoVideoMessages = {
  video: 'Video: {title}',
  stepNamed: 'Step {number} of {count}: {title}',
  repeat: 'Repeat this step',
  videoFailed: 'The video cannot be played right now. The steps below show the same.',
  captionsFailed: 'Captions could not be loaded.',
  retryVideo: 'Try the video again',
  pressPlay: 'The browser did not start the video. Press play once more.',
} satisfies Messages;
