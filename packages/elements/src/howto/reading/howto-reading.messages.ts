import type { Messages } from '../../base/messages.js';

/** Texts of what opens the transcript and the text version, in English. */
export const howtoReadingMessages = {
  transcript: 'Transcript',
  textOnly: 'Read as text',
} satisfies Messages;
