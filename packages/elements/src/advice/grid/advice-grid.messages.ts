import type { Messages } from '../../base/messages.js';

/** Texts of the comparison, in English. */
export const adviceGridMessages = {
  gridAbout: 'Marks out of ten by criterion. Move a slider to say how much a criterion counts for you.',
  weights: 'How much each criterion counts',
  weightPoints: { one: '{count} point', other: '{count} points' },
  weightsBack: 'Take my weights back',
  weightsGone: 'The weights are those of the guide again.',
  noWeights: 'Nothing counts: give at least one criterion some points.',
  comparison: 'Comparison',
  outcome: 'Outcome',
  total: 'Marks in all',
  gridPossible: 'Possible',
  gridOpen: 'Not settled yet',
  gridExcluded: 'Does not suit',
  placeNow: 'Now first: {title}, {marks} of 10 marks.',
  placeStill: 'Still first: {title}, {marks} of 10 marks.',
  placeNone: 'Nothing is first.',
} satisfies Messages;
