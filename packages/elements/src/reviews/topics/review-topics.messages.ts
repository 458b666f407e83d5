import type { Messages } from '../../base/messages.js';

/** What is said of what many say, in English. */
export const reviewTopicsMessages = {
  topicsHow: {
    one: 'Words and phrases that at least {needed} different writers use, counted in the newest review that counts in the stars. Nobody sums them up; what stands in quotation marks is word for word.',
    other:
      'Words and phrases that at least {needed} different writers use, counted in the newest {count} reviews that count in the stars. Nobody sums them up; what stands in quotation marks is word for word.',
  },
  topicsFew: {
    one: 'Too few say the same yet: it takes {count} writer.',
    other: 'Too few say the same yet: it takes {count} writers.',
  },
  saidBy: '{text}: {said} of {all} reviews',
  saidShare:
    '{said} of {all} reviews say it: {share}, of all that customers might write between {low} and {high} with 95 % certainty.',
  starsOf: 'Stars of those who say it, and of the others',
  sayIt: 'Say it',
  sayItNot: 'Others',
  apart:
    'Those who say it give {said} stars on average ({saidLow} to {saidHigh}), the others {others} ({othersLow} to {othersHigh}): hardly chance.',
  notApart:
    'Those who say it give {said} stars on average ({saidLow} to {saidHigh}), the others {others} ({othersLow} to {othersHigh}): this may be chance.',
  tooFewApart: 'Too few on one side to say whether they give other stars.',
  openReview: 'Open this review',
  allReviews: 'Show all reviews again',
} satisfies Messages;
