import type { Messages } from '../base/messages.js';

/** The consent element's own texts, in English. */
export const consentMessages = {
  title: 'What may be kept about you?',
  intro:
    'Help works without keeping anything about you. With a yes it can do more. You decide for each, now and later.',
  attention: 'There is a question about what may be kept about you, at the end of the page.',
  functional: 'Settings',
  functionalAbout:
    'Remembers what you set and closed, lets help appear by itself, and reports what fails. With a no, help comes only when you ask for it.',
  learning: 'Progress',
  learningAbout:
    'Keeps what you have done and learned, here and with the provider of this page. With a no, it is forgotten when you leave the page.',
  feedback: 'Feedback',
  feedbackAbout:
    'Asks now and then what you think, and keeps your answers. With a no, nobody asks; only what you send yourself is sent.',
  analytics: 'Statistics',
  analyticsAbout:
    'Tells the provider of this page how help is used, so that it gets better. With a no, nothing is counted.',
  privacyControl:
    'Your browser sends Global Privacy Control, so statistics stay off unless you switch them on yourself.',
  yes: 'Yes to all',
  no: 'No to all',
  choose: 'Choose',
  save: 'Save my choice',
  granted: 'Yes',
  denied: 'No',
  asked: 'Not answered yet',
  saving: 'Saving …',
  saved: 'Saved.',
  notSaved: 'This could not be saved. Please try again.',
} satisfies Messages;
