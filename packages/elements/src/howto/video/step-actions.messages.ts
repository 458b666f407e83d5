import type { Messages } from '../../base/messages.js';

/** Texts of what keys and settings have in common, in English. */
export const stepActionsMessages = {
  speedNow: 'Speed {speed}',
} satisfies Messages;
