import type { Messages } from '../../base/messages.js';

/** What is said of the figures behind the headline, in English. */
export const reviewFiguresMessages = {
  distribution: 'How many gave what',
  starCount: { one: '{count} star', other: '{count} stars' },
  showStars: '{stars}: {reviews}. Show them',
  criteria: 'By criterion',
  range: { one: '{low} to {high}, {count} review', other: '{low} to {high}, {count} reviews' },
  few: { one: 'too few: {count} review of {needed}', other: 'too few: {count} reviews of {needed}' },
  how: 'How this is computed',
  howCount: {
    one: '{count} review counts; it gives {mean} stars.',
    other: '{count} reviews count; on average they give {mean} stars.',
  },
  howPrior: {
    one: '{count} review of {mean} stars is assumed beforehand, spread evenly over the five, so that the first reviews do not decide alone.',
    other:
      '{count} reviews of {mean} stars are assumed beforehand, spread evenly over the five, so that the first reviews do not decide alone.',
  },
  howRange: 'With these reviews, what customers think lies between {low} and {high} with 95 % certainty.',
  howNeeded: {
    one: 'Below {count} review no stars are shown.',
    other: 'Below {count} reviews no stars are shown.',
  },
  howCounted:
    'Every published review counts the same, whether new or old, but for those by people who are more than a customer.',
  overTime: 'Over time',
  byMonth: 'Stars of the reviews of each month',
  byQuarter: 'Stars of the reviews of each quarter',
  from: 'From',
  average: 'Average',
  howMany: 'Reviews',
  again: {
    one: 'Asked later, {again} of {count} customer would choose it again: {share}, between {from} and {to} with 95 % certainty.',
    other:
      'Asked later, {again} of {count} customers would choose it again: {share}, between {from} and {to} with 95 % certainty.',
  },
  againFew: {
    one: 'Whether customers would choose it again: too little evidence yet, {count} answer of {needed}.',
    other: 'Whether customers would choose it again: too little evidence yet, {count} answers of {needed}.',
  },
  againHow:
    'Customers are asked once, some time after they chose, whatever they think of it. Those count whom {vendor} has confirmed as customers, each once. Who does not know does not count as a yes. The range is Wilson’s; below {needed} answers there is no share.',
  manySay: 'What many say',
  treated: 'How reviews are checked, ordered and moderated',
} satisfies Messages;
