import type { Messages } from '../../base/messages.js';

/** Texts of rankings, and of the best and worst, in English. */
export const orderMessages = {
  rankAll: 'Choose what comes first, then what comes next.',
  rankSome: { one: 'Choose the one that comes first.', other: 'Choose the first {count}, one after the other.' },
  rankMore: { one: 'Choose one more.', other: 'Choose {count} more.' },
  add: 'Next: {title}',
  up: 'Move up: {title}',
  down: 'Move down: {title}',
  remove: 'Put back: {title}',
  placed: '{title}: place {place}',
  unplaced: '{title}: put back',
  ranked: '{place}. {title}',
  best: 'Best',
  worst: 'Worst',
  bestIs: 'Best: {title}',
  worstIs: 'Worst: {title}',
  set: 'Set {number} of {total}',
  bothEnds: 'Choose the best and the worst of each set.',
} satisfies Messages;
