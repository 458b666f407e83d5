import type { Messages } from '../../base/messages.js';

/** Texts of the menu of chapters, in English. */
export const videoChaptersMessages = {
  chapterAt: '{title}, {position}',
} satisfies Messages;
