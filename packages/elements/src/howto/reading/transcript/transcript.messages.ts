import type { Messages } from '../../../base/messages.js';

/** Texts of the transcript, in English. */
export const transcriptMessages = {
  transcriptFailed: 'The transcript could not be loaded.',
  transcriptOfSteps: 'This video has no captions. These are the texts of the steps.',
  transcriptLocale: 'Language of the transcript',
  beforeSteps: 'Before the first step',
  described: 'Seen:',
  playFrom: 'Play from {time}',
  follow: 'Follow the video',
} satisfies Messages;
