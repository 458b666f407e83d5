import type { Messages } from '../base/messages.js';

/** Texts of every question, in English. */
export const questionMessages = {
  why: 'Why we ask',
  optional: 'optional',
  unknown: 'I do not know',
  yes: 'Yes',
  no: 'No',
  none: 'None of them',
  tick: 'Tick all that apply.',
  notPossible: 'This cannot be chosen.',
  chooseOne: 'Choose an answer.',
  chooseMore: { one: 'Choose at least one answer.', other: 'Choose at least {count} answers.' },
  chooseFewer: { one: 'Choose one answer at most.', other: 'Choose {count} answers at most.' },
} satisfies Messages;
