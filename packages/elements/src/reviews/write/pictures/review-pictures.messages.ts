import type { Messages } from '../../../base/messages.js';

/** What is said of the pictures of a review, in English. */
export const reviewPicturesMessages = {
  picturesHint:
    'At most {count}: JPEG, PNG or WebP, of 12 MB and 40 million pixels. Where they were taken is taken out of them.',
  addPictures: 'Choose pictures',
  'ask-alt': 'What picture {number} shows',
  altHint: 'For people who cannot see it.',
  altMissing: 'Say in a few words what it shows.',
  takeOut: 'Take out picture {number}',
  tookOut: 'Picture {number} is taken out.',
  added: { one: '{count} picture added.', other: '{count} pictures added.' },
  'picture-kind': '“{name}” is no JPEG, PNG or WebP.',
  'picture-bytes': '“{name}” has more than 12 MB.',
  'picture-pixels': '“{name}” has more than 40 million pixels.',
  'picture-broken': '“{name}” is damaged or incomplete.',
  'picture-animated': '“{name}” moves. Choose a still picture.',
  'picture-many': '“{name}” is one too many.',
} satisfies Messages;
