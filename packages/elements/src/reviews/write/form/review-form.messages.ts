import type { Messages } from '../../../base/messages.js';

/** What the form for reviews says, in English. */
export const reviewFormMessages = {
  correctTitle: 'Correct your review',
  correctHint: 'Until you send this, your review stays as it was. That it was corrected is shown beside it.',
  problems: { one: 'There is {count} thing to mend:', other: 'There are {count} things to mend:' },
  giveStars: { one: '{count} star', other: '{count} stars' },
  ratingMissing: 'Choose one to five stars.',
  textHint: 'Paragraphs, *emphasis*, lists and > quotations are kept. Links are not.',
  charactersLeft: { one: '{count} character left', other: '{count} characters left' },
  charactersOver: { one: '{count} character too many', other: '{count} characters too many' },
  textMissing: 'Write what there is to say.',
  tooLong: 'Make it shorter: {count} characters at most.',
  mayBeEmpty: 'optional',
  disclosureWhy: 'It is shown with your review.',
  chooseOne: 'Choose one.',
  nameHint: 'Left empty, it says “A customer”.',
  publicTitle: 'Everybody will see',
  publicWhat:
    'the stars, all that you write here, your pictures, what you have chosen, the day, and whether you are known to use this.',
  privateWhat:
    'Who you are, your account and how to reach you are not shown. You can correct or withdraw it at any time.',
  send: 'Send',
  discard: 'Throw away',
  discarded: 'Your draft was thrown away.',
  undo: 'Undo',
  later: 'Later',
  keepAsIs: 'Leave it as it was',
  notSent: 'It could not be sent just now. What you have written stays here; try again.',
} satisfies Messages;
