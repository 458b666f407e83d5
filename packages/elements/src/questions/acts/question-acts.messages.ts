import type { Messages } from '../../base/messages.js';

/** Texts of what readers do with questions and answers, in English. */
export const questionActsMessages = {
  actFailed: 'This cannot be done just now.',
  why: 'What is wrong with it?',
  spam: 'It advertises, or says nothing',
  'personal-data': 'It tells something private',
  abuse: 'It insults or threatens',
  'off-topic': 'It is about something else',
  unlawful: 'The law forbids it',
  tell: 'What moderators should know (they alone read it)',
  sendReport: 'Report it',
  cancel: 'Cancel',
  reporting: 'Your report is being sent.',
  reported: 'Reported. A person will look at it; it stays here until then.',
  thanked: 'Marked as the answer that helped you.',
} satisfies Messages;
