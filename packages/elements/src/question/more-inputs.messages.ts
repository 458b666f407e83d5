import type { Messages } from '../base/messages.js';

/** Texts of the rarer ways of answering, in English. */
export const moreInputsMessages = {
  withUnit: '{value} {unit}',
  enterNumber: 'Enter a number.',
  enterMore: 'Enter {value} or more.',
  enterLess: 'Enter {value} or less.',
  enterStep: 'Enter a number in steps of {value}.',
  notSet: 'Not set yet',
  moveSlider: 'Move the slider to your answer.',
  enterDate: 'Enter a whole date.',
  enterLater: 'Enter {date} or a later date.',
  enterEarlier: 'Enter {date} or an earlier date.',
  writeAnswer: 'Write an answer.',
  writeLess: { one: 'Write one character at most.', other: 'Write {count} characters at most.' },
  points: { one: '{count} point', other: '{count} points' },
  pointsOf: { one: '{title}: {count} point', other: '{title}: {count} points' },
  pointsLeft: { one: '{count} point left', other: '{count} points left' },
  shareAll: { one: 'Give away all points: {count} is left.', other: 'Give away all points: {count} are left.' },
  evenly: 'Distribute evenly',
} satisfies Messages;
