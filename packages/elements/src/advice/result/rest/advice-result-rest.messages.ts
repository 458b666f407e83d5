import type { Messages } from '../../../base/messages.js';

/** Texts of the result below its reasons, in English. */
export const adviceResultRestMessages = {
  notKnown: 'I do not know',
  answerYes: 'Yes',
  answerNo: 'No',
  amount: '{number} {unit}',
  runnerUp: 'Runner-up: {title}',
  behind: '{marks} of 10 marks, {margin} fewer than {first}.',
  worseIn: 'It falls behind in: {criteria}.',
  betterIn: 'It is better in: {criteria}.',
  nearMisses: 'Missed by one thing',
  youAnswered: '“{question}” You answered: {answer}.',
  youLeftOut: '“{question}” Not answered yet.',
  changeAnswer: 'Change this answer',
  changeAnswerTo: 'Change this answer: {question}',
  aboutIt: 'Good to know',
  unsuitable: 'When it would not suit you',
  nextSteps: 'Next steps',
  copyAdvice: 'Copy a link to this advice',
  linkCopied: 'The link is copied.',
  linkManual: 'Copy this link:',
  linkLeftOut: {
    one: '{count} answer is sensitive and is not in the link.',
    other: '{count} answers are sensitive and are not in the link.',
  },
} satisfies Messages;
