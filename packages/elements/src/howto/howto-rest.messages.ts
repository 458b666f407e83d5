import type { Messages } from '../base/messages.js';

/** Texts for when all steps are done, in English. */
export const howtoRestMessages = {
  complete: { one: 'You did the step', other: 'You did all {count} steps' },
  able: 'You are now able to {skill}.',
  restart: 'Start again',
  review: 'Review the steps',
} satisfies Messages;
