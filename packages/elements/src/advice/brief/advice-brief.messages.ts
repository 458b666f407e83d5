import type { Messages } from '../../base/messages.js';

/** Texts of the decision brief, in English. */
export const adviceBriefMessages = {
  briefTitle: 'Decision brief: {title}',
  briefDate: 'Made on {date}',
  briefAdvised: 'Recommended: {title}',
  briefClose: 'A close call: {first} or {second}',
  briefOpen: 'Not settled yet; ahead so far: {title}',
  briefFor: 'For: {role}',
  'finance-executive': 'Finance',
  'business-executive': 'Management',
  'department-manager': 'Department',
  'end-user': 'Those who will use it',
  cio: 'Information technology',
  'technical-expert': 'Technical experts',
  briefScore: '{criterion}: {merit} of 10 marks, counts for {weight} of {total} points',
  briefOthers: 'What else was considered',
  briefMarks: '{marks} of 10 marks',
  briefExcluded: 'Does not suit: {because}',
  briefAnswers: 'Answers this rests on',
  briefLeftOut: {
    one: '{count} answer is sensitive and is left out here.',
    other: '{count} answers are sensitive and are left out here.',
  },
  briefAssumed: 'Assumptions',
  briefOwn: '{value} (your own; the guide assumes {assumed})',
  printBrief: 'Print',
  copyBrief: 'Copy as text',
  briefCopied: 'The brief is copied as text.',
  briefManual: 'Copy this text:',
} satisfies Messages;
