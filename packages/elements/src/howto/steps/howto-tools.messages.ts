import type { Messages } from '../../base/messages.js';

/** Texts of what a customer can do with a step beside doing it, in English. */
export const howtoToolsMessages = {
  skip: 'Skip this step',
  imStuck: 'I’m stuck here',
  unstuck: 'I’m not stuck any more',
  stuckHere: 'You are stuck here',
  stuckTold: 'Whoever wrote this is told that people get stuck here.',
  playOn: 'Play from here',
  ownNote: 'My note',
  noteHint: 'Only you see it.',
  copyLink: 'Copy link to this step',
  copyMoment: 'Copy link to {time}',
  linkCopied: 'Link copied.',
  linkManual: 'Copy this link:',
  leftOff: 'You left off at step {number}: {title}',
  goOn: 'Go on',
  startAgain: 'Start again',
  linkGone: 'The step of this link is not part of this how-to for you.',
} satisfies Messages;
