import type { Messages } from '../../base/messages.js';

/** Texts of what decides which of a how-to there is, in English. */
export const howtoAdaptMessages = {
  setup: 'Before you start',
  howMany: 'How many {unit}?',
  howManyProblem: 'Enter a number above 0, {maximum} at most.',
  nowSteps: { one: 'Now {count} step.', other: 'Now {count} steps.' },
  nowFor: 'The parts are now for {count} {unit}.',
} satisfies Messages;
