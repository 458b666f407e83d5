import type { Messages } from '../base/messages.js';

/** The consent element's own texts, in English. */
export const consentMessages = {
  title: 'What may be kept about you?',
  intro:
    'Help works without keeping anything about you. With a yes it can do more, and recognises this browser by an id. You decide for each, now and later.',
  attention: 'There is a question about what may be kept about you, at the end of the page.',
  functional: 'Going on where you stopped',
  functionalAbout:
    'Remembers where you stopped and what you set, and tells the provider of this page when something fails. With a no, this is forgotten when you leave the page, and no help appears by itself.',
  learning: 'Progress',
  learningAbout:
    'Keeps what you have done and learned, also for the provider of this page. With a no, it is forgotten when you leave the page.',
  feedback: 'Feedback',
  feedbackAbout:
    'Asks now and then what you think, and keeps your answers. With a no, nobody asks; only what you send yourself is sent.',
  analytics: 'Use of the pages',
  analyticsAbout:
    'Tells the provider which pages you use and what you do there, so that they get better. With a no, none of that is counted.',
  privacyControl:
    'Your browser sends Global Privacy Control. So the use of the pages is not counted, unless you allow it yourself.',
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
