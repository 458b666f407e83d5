import type { Messages } from '../../base/messages.js';

/** What the form for reviews says, in English. */
export const reviewWriteMessages = {} satisfies Messages;
