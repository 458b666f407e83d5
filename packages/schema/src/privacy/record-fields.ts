import type { Field } from './inventory.js';

const answer = (name: string, which: string): readonly Field[] => [
  {
    path: `answers.*.*.*.${name}.value`,
    what: `${which} the customer gave to this revision of a question`,
    open: true,
  },
  { path: `answers.*.*.*.${name}.certainty`, what: 'How sure the customer was' },
  { path: `answers.*.*.*.${name}.unknown`, what: 'Whether the customer said that they do not know' },
  { path: `answers.*.*.*.${name}.at`, what: 'When' },
];

/** Everything that may be in a customer record. */
export const recordFields: readonly Field[] = [
  { path: 'version', what: 'Version of this shape' },
  { path: 'progress.*.steps.*.done', what: 'Whether the customer has marked the step as done' },
  { path: 'progress.*.steps.*.at', what: 'When' },
  { path: 'progress.*.steps.*.revision', what: 'Which revision of the how-to was on show' },
  { path: 'progress.*.current.step', what: 'The step shown last' },
  { path: 'progress.*.current.at', what: 'When' },
  ...answer('firstAttempt', 'The first answer'),
  ...answer('latest', 'The latest answer'),
  { path: 'dismissals.*.seen.at', what: 'When something was shown unasked' },
  { path: 'dismissals.*.answered.at', what: 'When it was answered' },
  { path: 'dismissals.*.dismissed.wish', what: 'What the customer said in sending it away, for example `not-now`' },
  { path: 'dismissals.*.dismissed.at', what: 'When' },
  { path: 'dismissals.*.dismissed.until', what: 'Until when that holds' },
  {
    path: 'preferences.*.value',
    what: 'How the customer likes something, for example the speed of videos',
    open: true,
  },
  { path: 'preferences.*.at', what: 'When that was said' },
  { path: 'beside', what: 'What an older version of Docent has kept here meanwhile', open: true },
];
