import type { Messages } from '../base/messages.js';

/** Texts of every placement, in English. */
export const placementMessages = {
  heading: 'For you',
  appeared: '“{heading}” is now at the end of this page. It can wait.',
  close: 'Close',
  more: 'Not now and other choices',
  whyAsked: 'Why am I seeing this?',
  minimise: 'Make this button smaller',
  enlarge: 'Make this button larger',
} satisfies Messages;
