import type { Messages } from '../base/messages.js';

/** Texts around the questions, in English. */
export const surveyFlowMessages = {
  back: 'Back',
  next: 'Continue',
  send: 'Finish',
  decline: 'I prefer not to say',
  declined: 'not said',
  otherText: 'In your own words',
  writeOther: 'Write your answer, or choose another.',
  end: '{value}, {label}',
  thanks: 'Thank you.',
  sent: 'That was all.',
} satisfies Messages;
