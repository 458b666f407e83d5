import type { Messages } from '../../base/messages.js';

/** What is said of votes and reports, in English. */
export const reviewActsMessages = {
  voted: 'You have said whether this helped.',
  voteAccepted: 'Your vote counts.',
  unvoteAccepted: 'Your vote is taken back.',
  reportAccepted: 'Thank you. A person will look at it; it stays until then.',
  'act-queued': 'Kept in this browser; it is sent as soon as there is a connection.',
  'act-refused': 'This was not taken:',
  'act-failed': 'This is not possible here.',
  takeBack: 'Take it back',
  whatIsWrong: 'What is wrong with this review?',
  forModerators: 'What moderators should know (they alone read it)',
  reportStays: 'That somebody thinks badly of it is no reason. The review stays until a person has looked.',
  cancel: 'Cancel',
  sendReport: 'Report it',
  'reason-spam': 'It advertises or says nothing',
  'reason-personal-data': 'It tells something private about a person',
  'reason-abuse': 'It insults or threatens somebody',
  'reason-off-topic': 'It is about something else',
  'reason-duplicate': 'It was written before',
  'reason-burst': 'Far too many came at once',
  'reason-conflict-of-interest': 'Who wrote it gains by it and does not say so',
  'reason-not-genuine': 'Who wrote it has not used it',
  'reason-unlawful': 'The law forbids it',
} satisfies Messages;
