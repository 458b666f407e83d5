import type { Messages } from '../../base/messages.js';

/** Texts of the rarer ways of answering a survey, in English. */
export const surveyMoreMessages = {
  star: { one: '{count} star', other: '{count} stars' },
  face1: 'Very unhappy',
  face2: 'Unhappy',
  face3: 'Neither happy nor unhappy',
  face4: 'Happy',
  face5: 'Very happy',
} satisfies Messages;
