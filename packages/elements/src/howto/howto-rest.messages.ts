import type { Messages } from '../base/messages.js';

/** Texts for states of steps, and for when none is open, in English. */
export const howtoRestMessages = {
  watched: 'Watched',
  skipped: 'Skipped',
  stuck: 'Stuck',
  'marked-done': 'Step {number} done.',
  'marked-open': 'Step {number} is open again.',
  'marked-watched': 'Step {number} is open again.',
  'marked-skipped': 'Step {number} skipped.',
  'marked-stuck': 'Step {number}: stuck.',
  readFirst: 'Please confirm first that you have read the caution.',
  noSteps: 'With these answers there is nothing to do here.',
  completeSome: {
    one: 'You are through: {done} of {count} step done',
    other: 'You are through: {done} of {count} steps done, the others skipped',
  },
  complete: { one: 'You did the step', other: 'You did all {count} steps' },
  able: 'You are now able to {skill}.',
  restart: 'Start again',
  review: 'Review the steps',
} satisfies Messages;
