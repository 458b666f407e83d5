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

const attempt = (path: string): readonly Field[] => [
  { path: `${path}.credit`, what: 'How right an answer to an item of a check was, first and latest of each day' },
  { path: `${path}.value`, what: 'What was answered', open: true },
  { path: `${path}.certainty`, what: 'How sure the customer was' },
  { path: `${path}.phase`, what: 'Whether that was before learning, afterwards, or to refresh' },
  { path: `${path}.aided`, what: 'Whether it was done with help' },
  { path: `${path}.revision`, what: 'Which revision of the item was on show' },
  { path: `${path}.at`, what: 'When' },
];

/** Everything that may be in a customer record. */
export const recordFields: readonly Field[] = [
  { path: 'version', what: 'Version of this shape' },
  { path: 'progress.*.steps.*.done', what: 'Whether the customer has marked the step as done' },
  { path: 'progress.*.steps.*.at', what: 'When' },
  { path: 'progress.*.steps.*.revision', what: 'Which revision of the how-to was on show' },
  { path: 'progress.*.current.step', what: 'The step shown last' },
  { path: 'progress.*.current.at', what: 'When' },
  { path: 'progress.*.steps.*.skipped', what: 'Whether the customer left the step out' },
  { path: 'progress.*.steps.*.stuck', what: 'Whether the customer was stuck there' },
  { path: 'progress.*.watched.*.at', what: 'When the step’s part of the video had been played' },
  { path: 'progress.*.watched.*.revision', what: 'Which revision of the how-to was on show' },
  { path: 'progress.*.acknowledged.*.at', what: 'When the customer said to have read the cautions of the step' },
  { path: 'progress.*.acknowledged.*.revision', what: 'Which revision of the how-to was on show' },
  { path: 'progress.*.notes.*.text', what: 'The customer’s own note on the step; never sent as an event' },
  { path: 'progress.*.notes.*.at', what: 'When' },
  { path: 'progress.*.choices.*.value', what: 'What the customer answered to the how-to’s questions', open: true },
  { path: 'progress.*.choices.*.at', what: 'When' },
  { path: 'progress.*.yield.value', what: 'How many the customer makes' },
  { path: 'progress.*.yield.at', what: 'When' },
  { path: 'progress.*.playhead.seconds', what: 'Where the video was left' },
  { path: 'progress.*.playhead.at', what: 'When' },
  ...answer('firstAttempt', 'The first answer'),
  ...answer('latest', 'The latest answer'),
  ...['firstAttempt', 'latest'].flatMap(name => attempt(`learning.*.attempts.*.*.${name}`)),
  {
    path: 'learning.*.confidence.*.value',
    what: 'How sure, from 0 to 100, the customer said to be that they can do something',
  },
  { path: 'learning.*.confidence.*.at', what: 'When' },
  { path: 'learning.*.goal.value', what: 'Whether the customer wants to become able to do it' },
  { path: 'learning.*.goal.at', what: 'When' },
  { path: 'learning.*.forgotten.at', what: 'When the customer had what was known of the skill forgotten' },
  { path: 'attention.*.shown.*.placement', what: 'Which placement showed something unasked' },
  { path: 'attention.*.shown.*.at', what: 'When' },
  {
    path: 'attention.*.happened.*.at',
    what: 'When the event happened, or was called off, that a placement waits some days after; the name is the placement’s',
  },
  { path: 'attention.*.happened.*.off', what: 'That it was called off' },
  { path: 'attention.*.answered.at', what: 'When it was answered or gone through to its end' },
  { path: 'attention.*.dismissed.at', what: 'When the customer sent it away' },
  { path: 'attention.*.notNow.*.at', what: 'When the customer said “not now”; the name is until when it holds' },
  { path: 'attention.*.notAboutThis.at', what: 'When the customer said “not about this”' },
  {
    path: 'attention.*.nothing.*.at',
    what: 'When the customer said “nothing more this month”; the name is until when',
  },
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
